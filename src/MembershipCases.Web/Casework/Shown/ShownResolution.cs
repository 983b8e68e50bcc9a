namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a body's resolution in a case. It is never withheld; its texts can be screened.</summary>
public sealed class ShownResolution
{
    internal ShownResolution(Resolution of, Disclosure disclosure)
    {
        (Id, CaseId, StepId, Body, MeetingId) = (of.Id, of.CaseId, of.StepId, of.Body, of.MeetingId);
        (ResolvedOn, ItemNumber, Outcome) = (of.ResolvedOn, of.ItemNumber, of.Outcome);
        UndoneAt = of.UndoneAt;
        Reason = disclosure.Text(of.StepId, TextsOfParts.Reason, of.Reason);
        Points = [.. of.Points.Select(
            point => point.WithTexts((field, words) => disclosure.Text(of.Id, field, words)))];
        (Disqualified, Substitutes, EffectiveOn) = (of.Disqualified, of.Substitutes, of.EffectiveOn);
        Authority = disclosure.Text(of.Id, "authority", of.Authority);
        Remarks = disclosure.Text(of.Id, "remarks", of.Remarks);
        ProposedBy = disclosure.Text(of.Id, "proposed-by", of.ProposedBy);
        (RecordedBy, RecordedAt, ConfirmedBy) = (of.RecordedBy, of.RecordedAt, of.ConfirmedBy);
        PostponedTo = of.PostponedTo;
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; }

    /// <summary>The step; each has at most one resolution.</summary>
    public Guid StepId { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; }

    /// <summary>The meeting to which the case was postponed; null when it was not, or none had been called.</summary>
    public Guid? PostponedTo { get; }

    /// <summary>The day of the meeting.</summary>
    public DateOnly ResolvedOn { get; }

    /// <summary>The item's number, such as 11/20.</summary>
    public string ItemNumber { get; }

    /// <summary>The outcome of the treatment.</summary>
    public string Outcome { get; }

    /// <summary>
    /// The reason: required for a return, a referral, and an outcome that does not follow from the votes.
    /// </summary>
    public string? Reason { get; }

    /// <summary>Recommended and adopted text for each point; empty when there was no vote on the substance.</summary>
    public IReadOnlyList<ResolutionPoint> Points { get; }

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; }

    /// <summary>Their substitutes.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; }

    /// <summary>The authority for a delegated decision.</summary>
    public string? Authority { get; }

    /// <summary>The day on which it takes effect, when stated.</summary>
    public DateOnly? EffectiveOn { get; }

    /// <summary>Remarks for the minutes.</summary>
    public string? Remarks { get; }

    /// <summary>Who proposed the amendments.</summary>
    public string? ProposedBy { get; }

    /// <summary>When it was undone, so that it no longer counts; null unless it was.</summary>
    public DateTimeOffset? UndoneAt { get; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Who confirmed it, when the outcome did not follow from the votes; otherwise null.</summary>
    public Guid? ConfirmedBy { get; }
}
