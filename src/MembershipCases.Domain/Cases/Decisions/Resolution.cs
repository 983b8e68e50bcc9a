namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// A body's resolution in a case: the adopted text, the votes, and when it takes effect. Changed only by a
/// correction, which keeps what it said before, and by screening of its texts.
/// </summary>
public sealed class Resolution : IDecision
{
    private Resolution()
    {
    }

    internal Resolution(Guid id, Step step, Treatment treatment, ResolutionText text, Guid? confirmedBy)
    {
        (Id, CaseId, StepId, Body) = (id, step.CaseId, step.Id, step.Body!);
        (MeetingId, ItemNumber, Outcome, Reason) = (treatment.MeetingId, treatment.ItemNumber, treatment.Outcome,
            treatment.Reason);
        (RecordedBy, RecordedAt, ResolvedOn) = (treatment.By, treatment.At, treatment.MetOn);
        (Disqualified, Substitutes) = text.WhoMet(treatment);
        (Points, Authority, EffectiveOn) = ([.. text.Points], text.Authority, text.EffectiveOn);
        (Remarks, ProposedBy, ConfirmedBy) = (text.Remarks, text.ProposedBy, confirmedBy);
        PostponedTo = treatment.PostponedTo;
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The step; each has at most one resolution.</summary>
    public Guid StepId { get; private set; }

    /// <summary>The body.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>The meeting to which the case was postponed; null when it was not, or none had been called.</summary>
    public Guid? PostponedTo { get; private set; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly ResolvedOn { get; private set; }

    /// <summary>The item's number, such as 11/20.</summary>
    public string ItemNumber { get; private set; } = "";

    /// <summary>The outcome of the treatment.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>
    /// The reason: required for a return, a referral, and an outcome that does not follow from the votes.
    /// </summary>
    public string? Reason { get; private set; }

    /// <summary>Recommended and adopted text for each point; empty when there was no vote on the substance.</summary>
    public IReadOnlyList<ResolutionPoint> Points { get; private set; } = [];

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; private set; } = [];

    /// <summary>Their substitutes.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; private set; } = [];

    /// <summary>The authority for a delegated decision.</summary>
    public string? Authority { get; private set; }

    /// <summary>The day on which it takes effect, when stated.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Remarks for the minutes.</summary>
    public string? Remarks { get; private set; }

    /// <summary>Who proposed the amendments.</summary>
    public string? ProposedBy { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Who confirmed it, when the outcome did not follow from the votes; otherwise null.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>Whether the point with this number was adopted.</summary>
    internal bool Adopts(int number) => Points.Any(point => point.Number == number && point.IsAdopted);

    /// <summary>
    /// The adopted points that can be implemented: the one that changes the register, or every one when they were
    /// recorded before points had an effect.
    /// </summary>
    public static IEnumerable<ResolutionPoint> Implementable(IEnumerable<ResolutionPoint> points) =>
        points.Where(point => point.IsAdopted && (point.Effect is null || PointEffects.Changes(point.Effect)));

    /// <summary>Whether it adopts that the membership stays as it is, so that there is nothing to implement.</summary>
    internal bool DecidesAgainst(CaseKind kind) =>
        PointEffects.DecideAgainst(kind, Outcome, Points);

    DateOnly? IDecision.HeldOn => ResolvedOn;

    /// <summary>When the step that recorded it was undone, so that it no longer counts; null unless it was.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    internal void Undo(DateTimeOffset at) => UndoneAt = at;

    /// <summary>What can be corrected.</summary>
    internal RecordedContent Content() => new()
    {
        Outcome = Outcome, ItemNumber = ItemNumber, ResolvedOn = ResolvedOn, Reason = Reason,
        Resolution = new()
        {
            Points = Points, Disqualified = Disqualified, Substitutes = Substitutes, Authority = Authority,
            EffectiveOn = EffectiveOn, Remarks = Remarks, ProposedBy = ProposedBy,
        },
    };

    internal void Correct(RecordedContent to)
    {
        var text = to.Resolution!;
        (Outcome, ItemNumber, Reason, ResolvedOn) = (to.Outcome!, to.ItemNumber!, to.Reason,
            to.ResolvedOn ?? ResolvedOn);
        (Points, Disqualified, Substitutes) = (text.Points, text.Disqualified, text.Substitutes);
        (Authority, EffectiveOn, Remarks, ProposedBy) = (text.Authority, text.EffectiveOn, text.Remarks,
            text.ProposedBy);
    }

    internal void Put(string field, string text)
    {
        if (field == TextsOfParts.Reason) Reason = text;
        if (field == "remarks") Remarks = text;
        if (field == "authority") Authority = text;
        if (field == "proposed-by") ProposedBy = text;
        Points = [.. Points.Select(point => point.WithTexts((name, words) => name == field ? text : words))];
    }
}
