namespace MembershipCases.Domain.Register;

/// <summary>The content of an assessment.</summary>
public sealed record AssessmentText
{
    /// <summary>The grade of the municipality's participation.</summary>
    public Participation Participation { get; init; }

    /// <summary>The participation in words.</summary>
    public string ParticipationText { get; init; } = "";

    /// <summary>The grade of the learning outcome.</summary>
    public Grade LearningOutcome { get; init; }

    /// <summary>The learning outcome in words.</summary>
    public string LearningOutcomeText { get; init; } = "";

    /// <summary>The grade of the influence that membership gives.</summary>
    public Grade Influence { get; init; }

    /// <summary>The influence in words.</summary>
    public string InfluenceText { get; init; } = "";

    /// <summary>What it costs: fee, travel, time.</summary>
    public string Cost { get; init; } = "";

    /// <summary>The advice; null for a draft.</summary>
    public Advice? Advice { get; init; }

    /// <summary>The reasons for the advice.</summary>
    public string Reasoning { get; init; } = "";

    /// <summary>Proposed text of the recommendation, one point per line.</summary>
    public string ProposedPoints { get; init; } = "";

    /// <summary>The proposed points, one by one.</summary>
    public IReadOnlyList<string> ProposedPointsByLine() =>
        ProposedPoints.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
