namespace MembershipCases.Domain.Cases;

/// <summary>A numbered point of a recommendation.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">Its text.</param>
public sealed record RecommendationPoint(int Number, string Text);

/// <summary>A body's recommendation to the next body, or its word that the case goes another way (returned, postponed, dropped).</summary>
public sealed class Recommendation
{
    private Recommendation()
    {
    }

    internal Recommendation(Guid id, Step step, Treatment treatment, IReadOnlyList<RecommendationPoint> points, Attendance met)
    {
        (Id, CaseId, StepId, Body) = (id, step.CaseId, step.Id, step.Body!);
        (MeetingId, ItemNumber, Outcome, Reason) = (treatment.MeetingId, treatment.ItemNumber, treatment.Outcome, treatment.Reason);
        (RecordedBy, RecordedAt) = (treatment.By, treatment.At);
        (Points, Disqualified, Substitutes) = ([.. points], met.Disqualified, met.Substitutes);
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

    /// <summary>The item's number, such as 245/26.</summary>
    public string ItemNumber { get; private set; } = "";

    /// <summary>What the body did.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Why, where it did not recommend.</summary>
    public string? Reason { get; private set; }

    /// <summary>What it recommends, in numbered points; empty where it did not.</summary>
    public IReadOnlyList<RecommendationPoint> Points { get; private set; } = [];

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; private set; } = [];

    /// <summary>Those who met in their place.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; private set; } = [];

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    internal void Put(string field, string text)
    {
        if (field == MembershipCase.Reason) Reason = text;
        Points = [.. Points.Select(point => field == TextsOfParts.Numbered("point", point.Number) ? point with { Text = text } : point)];
    }
}

/// <summary>What became of a point.</summary>
public enum PointOutcome
{
    /// <summary>Adopted as recommended.</summary>
    Adopted,

    /// <summary>Adopted with another wording.</summary>
    Amended,

    /// <summary>Adopted, and not among the recommended ones.</summary>
    Added,

    /// <summary>Voted down.</summary>
    Rejected,

    /// <summary>Not put to the vote.</summary>
    NotPutToVote,
}

/// <summary>A point of a resolution: what was recommended and what was adopted, side by side.</summary>
public sealed record ResolutionPoint
{
    /// <summary>Counted from 1.</summary>
    public int Number { get; init; }

    /// <summary>The recommended text; null for an added point.</summary>
    public string? Recommended { get; init; }

    /// <summary>The adopted text; null when nothing was adopted.</summary>
    public string? Adopted { get; init; }

    /// <summary>What became of it.</summary>
    public PointOutcome Outcome { get; init; }

    /// <summary>The vote on it; null when it was not put to a vote of its own.</summary>
    public Vote? Vote { get; init; }

    /// <summary>The deadline as the resolution words it.</summary>
    public string? DeadlineAsWritten { get; init; }

    /// <summary>The deadline as a date.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>The office that is to carry it out.</summary>
    public Guid? OfficeId { get; init; }

    /// <summary>Whether something stands as adopted.</summary>
    public bool IsAdopted => Outcome is PointOutcome.Adopted or PointOutcome.Amended or PointOutcome.Added;

    internal ResolutionPoint Put(string field, string text) =>
        field == TextsOfParts.Numbered("recommended", Number) ? this with { Recommended = text }
        : field == TextsOfParts.Numbered("adopted", Number) ? this with { Adopted = text }
        : this;
}

/// <summary>A body's resolution in a case: the adopted text, how it came about, and what follows. Never changed once recorded, but that a text of it can be screened.</summary>
public sealed class Resolution
{
    private Resolution()
    {
    }

    internal Resolution(Guid id, Step step, Treatment treatment, ResolutionText text, Guid? confirmedBy)
    {
        (Id, CaseId, StepId, Body) = (id, step.CaseId, step.Id, step.Body!);
        (MeetingId, ItemNumber, Outcome, Reason) = (treatment.MeetingId, treatment.ItemNumber, treatment.Outcome, treatment.Reason);
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

    internal void Put(string field, string text)
    {
        if (field == MembershipCase.Reason) Reason = text;
        if (field == "remarks") Remarks = text;
        if (field == "authority") Authority = text;
        if (field == "proposed-by") ProposedBy = text;
        Points = [.. Points.Select(point => point.Put(field, text))];
    }
}

/// <summary>A body's treatment of a case in one meeting.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="MetOn">Its day.</param>
/// <param name="Members">How many members the body has; null when not told.</param>
/// <param name="ItemNumber">The item's number.</param>
/// <param name="Outcome">What the body did.</param>
/// <param name="Reason">Why, where that is needed.</param>
/// <param name="By">Who records it.</param>
/// <param name="At">When it is recorded.</param>
public sealed record Treatment(
    Guid MeetingId, DateOnly MetOn, int? Members, string ItemNumber, string Outcome, string? Reason, Guid By, DateTimeOffset At)
{
    /// <summary>Names of the body's members whom the case keeps out.</summary>
    public IReadOnlyList<string> BarredMembers { get; init; } = [];
}

/// <summary>The contents of a resolution, as the secretariat writes it.</summary>
public sealed record ResolutionText
{
    /// <summary>Point by point.</summary>
    public IReadOnlyList<ResolutionPoint> Points { get; init; } = [];

    /// <summary>Members who were disqualified.</summary>
    public IReadOnlyList<string> Disqualified { get; init; } = [];

    /// <summary>Substitute members who met in their place.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; init; } = [];

    /// <summary>Who was out, with those whom the case keeps out, and who met.</summary>
    public Attendance WhoMet(Treatment treatment) => new Attendance(Disqualified, Substitutes).Without(treatment.BarredMembers);

    /// <summary>The refusal of the first vote by a member of this name; null when they are not said to have voted.</summary>
    public Error? VoteOf(string name)
    {
        var index = Points.ToList().FindIndex(point => point.Vote?.Named.Any(vote => string.Equals(vote.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)) == true);
        return index < 0 ? null : DisqualificationErrors.BarredVoted(name, index);
    }

    /// <summary>The authority for a delegated decision.</summary>
    public string? Authority { get; init; }

    /// <summary>From when it takes effect, when the resolution says so.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Remarks for the minutes.</summary>
    public string? Remarks { get; init; }

    /// <summary>Who moved the amendments.</summary>
    public string? ProposedBy { get; init; }
}
