namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>A numbered point of a recommendation.</summary>
/// <param name="Number">The number, from 1.</param>
/// <param name="Text">The text.</param>
/// <param name="Effect">
/// What it does to the register when adopted; null when recorded before points had an effect.
/// </param>
public sealed record RecommendationPoint(int Number, string Text, PointEffect? Effect = null);

/// <summary>
/// A body's recommendation to the next body, or its outcome when it returns, postpones or drops the case.
/// </summary>
public sealed class Recommendation : IDecision
{
    private Recommendation()
    {
    }

    internal Recommendation(
        Guid id, Step step, Treatment treatment, IReadOnlyList<RecommendationPoint> points, Attendance met)
    {
        (Id, CaseId, StepId, Body) = (id, step.CaseId, step.Id, step.Body!);
        (MeetingId, ItemNumber, Outcome, Reason) = (treatment.MeetingId, treatment.ItemNumber, treatment.Outcome,
            treatment.Reason);
        (RecordedBy, RecordedAt, MetOn) = (treatment.By, treatment.At, treatment.MetOn);
        PostponedTo = treatment.PostponedTo;
        (Points, Disqualified, Substitutes) = ([.. points], met.Disqualified, met.Substitutes);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The step; each has at most one recommendation.</summary>
    public Guid StepId { get; private set; }

    /// <summary>The body.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>The day of the meeting; null when recorded before it was kept.</summary>
    public DateOnly? MetOn { get; private set; }

    /// <summary>The meeting to which the case was postponed; null when it was not, or none had been called.</summary>
    public Guid? PostponedTo { get; private set; }

    /// <summary>The item's number, such as 245/26.</summary>
    public string ItemNumber { get; private set; } = "";

    /// <summary>The outcome of the treatment.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The reason, when it did not recommend.</summary>
    public string? Reason { get; private set; }

    /// <summary>The recommended points; empty when it did not recommend.</summary>
    public IReadOnlyList<RecommendationPoint> Points { get; private set; } = [];

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; private set; } = [];

    /// <summary>Their substitutes.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; private set; } = [];

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    DateOnly? IDecision.HeldOn => MetOn;

    /// <summary>When the step that recorded it was undone, so that it no longer counts; null unless it was.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    internal void Undo(DateTimeOffset at) => UndoneAt = at;

    /// <summary>What can be corrected.</summary>
    internal RecordedContent Content() => new()
    {
        Outcome = Outcome, ItemNumber = ItemNumber, Reason = Reason, Recommended = Points,
        Resolution = new() { Disqualified = Disqualified, Substitutes = Substitutes },
    };

    internal void Correct(RecordedContent to)
    {
        (Outcome, ItemNumber, Reason, Points) = (to.Outcome!, to.ItemNumber!, to.Reason, to.Recommended);
        (Disqualified, Substitutes) = (to.Resolution!.Disqualified, to.Resolution.Substitutes);
    }

    internal void Put(string field, string text)
    {
        if (field == TextsOfParts.Reason) Reason = text;
        Points = [.. Points.Select(point => point.WithText((name, words) => name == field ? text : words))];
    }
}
