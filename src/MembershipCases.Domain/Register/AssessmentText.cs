namespace MembershipCases.Domain.Register;

/// <summary>The contents of an assessment, as a person writes it.</summary>
public sealed record AssessmentText
{
    /// <summary>How the municipality takes part, graded.</summary>
    public Participation Participation { get; init; }

    /// <summary>The same in words.</summary>
    public string ParticipationText { get; init; } = "";

    /// <summary>What is learnt, graded.</summary>
    public Grade LearningOutcome { get; init; }

    /// <summary>The same in words.</summary>
    public string LearningOutcomeText { get; init; } = "";

    /// <summary>What weight membership gives, graded.</summary>
    public Grade Influence { get; init; }

    /// <summary>The same in words.</summary>
    public string InfluenceText { get; init; } = "";

    /// <summary>What it costs: fee, travel, time.</summary>
    public string Cost { get; init; } = "";

    /// <summary>What is proposed; null while it is a draft.</summary>
    public Advice? Advice { get; init; }

    /// <summary>Why.</summary>
    public string Reasoning { get; init; } = "";

    /// <summary>Proposed text of the recommendation, one point a line.</summary>
    public string ProposedPoints { get; init; } = "";
}
