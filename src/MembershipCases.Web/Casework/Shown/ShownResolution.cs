namespace MembershipCases.Web.Casework.Shown;

/// <summary>A body's resolution in a case, as it is shown. It is never withheld; texts of it can be screened.</summary>
public sealed class ShownResolution
{
    internal ShownResolution(Resolution of, Disclosure disclosure)
    {
        (Id, CaseId, StepId, Body, MeetingId) = (of.Id, of.CaseId, of.StepId, of.Body, of.MeetingId);
        (ResolvedOn, ItemNumber, Outcome) = (of.ResolvedOn, of.ItemNumber, of.Outcome);
        Reason = disclosure.Text(of.StepId, TextsOfParts.Reason, of.Reason);
        Points = [.. of.Points.Select(
            point => point.WithTexts((field, words) => disclosure.Text(of.Id, field, words)))];
        (Disqualified, Substitutes, EffectiveOn) = (of.Disqualified, of.Substitutes, of.EffectiveOn);
        Authority = disclosure.Text(of.Id, "authority", of.Authority);
        Remarks = disclosure.Text(of.Id, "remarks", of.Remarks);
        ProposedBy = disclosure.Text(of.Id, "proposed-by", of.ProposedBy);
        (RecordedBy, RecordedAt, ConfirmedBy) = (of.RecordedBy, of.RecordedAt, of.ConfirmedBy);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; }

    /// <summary>The step; a step has one.</summary>
    public Guid StepId { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly ResolvedOn { get; }

    /// <summary>The item's number, such as 11/20.</summary>
    public string ItemNumber { get; }

    /// <summary>What the body did.</summary>
    public string Outcome { get; }

    /// <summary>Why: needed for a return, a referral, and an outcome that does not follow from the numbers.</summary>
    public string? Reason { get; }

    /// <summary>Recommended and adopted text, point by point; empty where the substance was not voted on.</summary>
    public IReadOnlyList<ResolutionPoint> Points { get; }

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; }

    /// <summary>Those who met in their place.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; }

    /// <summary>The authority for a delegated decision.</summary>
    public string? Authority { get; }

    /// <summary>From when it takes effect, when the resolution says so.</summary>
    public DateOnly? EffectiveOn { get; }

    /// <summary>Remarks for the minutes.</summary>
    public string? Remarks { get; }

    /// <summary>Who moved the amendments.</summary>
    public string? ProposedBy { get; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Who confirmed it, where it does not follow from the numbers; else null.</summary>
    public Guid? ConfirmedBy { get; }
}
