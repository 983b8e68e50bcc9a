namespace MembershipCases.Web.Features.Meetings;

/// <summary>A case on the agenda.</summary>
public sealed record MeetingItem
{
    /// <summary>The case.</summary>
    public required ShownCase Case { get; init; }

    /// <summary>Its step that the meeting is to end.</summary>
    public required ShownStep Step { get; init; }

    /// <summary>What the step is called.</summary>
    public required string StepName { get; init; }

    /// <summary>The item's number.</summary>
    public required string ItemNumber { get; init; }

    /// <summary>How the step can end in this case.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>The points that were prepared for the body.</summary>
    public required IReadOnlyList<string> Proposed { get; init; }

    /// <summary>What the body recommended, once recorded.</summary>
    public ShownRecommendation? Recommendation { get; init; }

    /// <summary>What the body resolved, once recorded.</summary>
    public ShownResolution? Resolution { get; init; }

    /// <summary>Members of the body whom the case keeps out.</summary>
    public IReadOnlyList<string> Disqualified { get; init; } = [];

    /// <summary>What was written and waits for another person of the secretariat, or null.</summary>
    public PendingTreatment? Waiting => Case.WaitingAt(Step.Id);

    /// <summary>What was refused last, to begin again from; null when nothing was.</summary>
    public PendingTreatment? RefusedLast =>
        Case.Pending.Where(pending => pending.StepId == Step.Id && pending.State == PendingState.Refused)
            .MaxBy(pending => pending.DecidedAt);

    /// <summary>Who wrote what waits.</summary>
    public string WrittenBy { get; init; } = "";

    /// <summary>
    /// Whether the body makes a resolution: the council, or the city government on delegated authority.
    /// </summary>
    public bool IsResolution => Step.Kind == StepKind.Resolve || IsDelegated;

    /// <summary>Whether the city government decides on delegated authority.</summary>
    public bool IsDelegated => Case.DecidingBody == DecidingBody.CityGovernment;
}
