namespace MembershipCases.Web.Features.Meetings;

/// <summary>A case on the agenda.</summary>
public sealed record MeetingItem
{
    /// <summary>The case.</summary>
    public required ShownCase Case { get; init; }

    /// <summary>The step that the meeting is to complete.</summary>
    public required ShownStep Step { get; init; }

    /// <summary>The name of the step.</summary>
    public required string StepName { get; init; }

    /// <summary>The item's number.</summary>
    public required string ItemNumber { get; init; }

    /// <summary>The possible outcomes of the step in this case.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>The points prepared for the body.</summary>
    public required IReadOnlyList<ProposedPoint> Proposed { get; init; }

    /// <summary>The effects that a point can have.</summary>
    public IReadOnlyList<PointEffect> Effects => PointEffects.For(Case.Kind);

    /// <summary>The body's recommendation, once recorded.</summary>
    public ShownRecommendation? Recommendation { get; init; }

    /// <summary>The body's resolution, once recorded.</summary>
    public ShownResolution? Resolution { get; init; }

    /// <summary>Members of the body who are disqualified in the case.</summary>
    public IReadOnlyList<string> Disqualified { get; init; } = [];

    /// <summary>The meetings of the body that have been called for later days.</summary>
    public IReadOnlyList<(Guid Id, DateOnly On)> Later { get; init; } = [];

    /// <summary>The treatment that waits for a second person of the secretariat, or null.</summary>
    public PendingTreatment? Waiting => Case.WaitingAt(Step.Id);

    /// <summary>The last refused treatment, to start again from; null when there is none.</summary>
    public PendingTreatment? RefusedLast =>
        Case.Pending.Where(pending => pending.StepId == Step.Id && pending.State == PendingState.Refused)
            .MaxBy(pending => pending.DecidedAt);

    /// <summary>Who proposed the waiting treatment.</summary>
    public string WrittenBy { get; init; } = "";

    /// <summary>
    /// Whether the body makes a resolution: the council, or the city government on delegated authority.
    /// </summary>
    public bool IsResolution => Step.Kind == StepKind.Resolve || IsDelegated;

    /// <summary>Whether the city government decides on delegated authority.</summary>
    public bool IsDelegated => Case.DecidingBody == DecidingBody.CityGovernment;
}
