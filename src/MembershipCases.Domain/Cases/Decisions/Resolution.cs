namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// A body's resolution in a case: the adopted text, how it came about, and what follows. Never changed once recorded,
/// but that a text of it can be screened.
/// </summary>
public sealed class Resolution
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
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The step; a step has one.</summary>
    public Guid StepId { get; private set; }

    /// <summary>The body.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly ResolvedOn { get; private set; }

    /// <summary>The item's number, such as 11/20.</summary>
    public string ItemNumber { get; private set; } = "";

    /// <summary>What the body did.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Why: needed for a return, a referral, and an outcome that does not follow from the numbers.</summary>
    public string? Reason { get; private set; }

    /// <summary>Recommended and adopted text, point by point; empty where the substance was not voted on.</summary>
    public IReadOnlyList<ResolutionPoint> Points { get; private set; } = [];

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; private set; } = [];

    /// <summary>Those who met in their place.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; private set; } = [];

    /// <summary>The authority for a delegated decision.</summary>
    public string? Authority { get; private set; }

    /// <summary>From when it takes effect, when the resolution says so.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Remarks for the minutes.</summary>
    public string? Remarks { get; private set; }

    /// <summary>Who moved the amendments.</summary>
    public string? ProposedBy { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Who confirmed it, where it does not follow from the numbers; else null.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>Whether the point of this number was adopted.</summary>
    internal bool Adopts(int number) => Points.Any(point => point.Number == number && point.IsAdopted);

    internal void Put(string field, string text)
    {
        if (field == TextsOfParts.Reason) Reason = text;
        if (field == "remarks") Remarks = text;
        if (field == "authority") Authority = text;
        if (field == "proposed-by") ProposedBy = text;
        Points = [.. Points.Select(point => point.WithTexts((name, words) => name == field ? text : words))];
    }
}
