namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// A copy of a body's recommendation to the next body. It is never withheld; its texts can be screened.
/// </summary>
public sealed class ShownRecommendation
{
    internal ShownRecommendation(Recommendation of, Disclosure disclosure)
    {
        (Id, CaseId, StepId, Body, MeetingId, ItemNumber, Outcome) = (of.Id, of.CaseId, of.StepId, of.Body,
            of.MeetingId, of.ItemNumber, of.Outcome);
        UndoneAt = of.UndoneAt;
        Reason = disclosure.Text(of.StepId, TextsOfParts.Reason, of.Reason);
        Points = [.. of.Points.Select(
            point => point.WithText((field, words) => disclosure.Required(of.Id, field, words)))];
        (Disqualified, Substitutes, RecordedBy, RecordedAt) = (of.Disqualified, of.Substitutes, of.RecordedBy,
            of.RecordedAt);
        (MetOn, PostponedTo) = (of.MetOn, of.PostponedTo);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; }

    /// <summary>The step; each has at most one recommendation.</summary>
    public Guid StepId { get; }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; }

    /// <summary>The day of the meeting; null when recorded before it was kept.</summary>
    public DateOnly? MetOn { get; }

    /// <summary>The meeting to which the case was postponed; null when it was not, or none had been called.</summary>
    public Guid? PostponedTo { get; }

    /// <summary>The item's number, such as 245/26.</summary>
    public string ItemNumber { get; }

    /// <summary>The outcome of the treatment.</summary>
    public string Outcome { get; }

    /// <summary>The reason, when it did not recommend.</summary>
    public string? Reason { get; }

    /// <summary>The recommended points; empty when it did not recommend.</summary>
    public IReadOnlyList<RecommendationPoint> Points { get; }

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; }

    /// <summary>Their substitutes.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; }

    /// <summary>When it was undone, so that it no longer counts; null unless it was.</summary>
    public DateTimeOffset? UndoneAt { get; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; }
}
