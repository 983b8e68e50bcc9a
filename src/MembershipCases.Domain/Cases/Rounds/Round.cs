namespace MembershipCases.Domain.Cases.Rounds;

/// <summary>
/// A round of re-evaluations: of all memberships, or those of one office, with one deadline for every assessment.
/// </summary>
[SubjectName("ReviewRound")]
public sealed class Round : Recorded
{
    private readonly List<RoundItem> _items = [];

    private Round()
    {
    }

    private Round(Guid id, string title, Guid? officeId, DateOnly dueOn, Guid startedBy, DateTimeOffset startedAt)
    {
        (Id, Title, OfficeId, DueOn) = (id, title, officeId, dueOn);
        (StartedBy, StartedAt) = (startedBy, startedAt);
    }

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The office whose memberships are included; null for all.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>The deadline for assessments.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Who started it.</summary>
    public Guid StartedBy { get; private set; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The memberships in the round.</summary>
    public IReadOnlyList<RoundItem> Items => _items;

    /// <summary>Starts a round. Its deadline must be in the future.</summary>
    public static Result<Round> Start(
        Guid id, string title, Guid? officeId, DateOnly dueOn, Actor actor, DateTimeOffset at, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(title)) return RoundErrors.TitleMissing;
        if (dueOn <= today) return RoundErrors.DueTooEarly;
        return new Round(id, title.Trim(), officeId, dueOn, actor.UserId, at);
    }

    /// <summary>Includes a membership whose re-evaluation was opened, and sets the case's deadline.</summary>
    public void TakeIn(MembershipCase opened, DateOnly today)
    {
        _items.Add(new RoundItem(Id, opened.MembershipId, opened.Id, null));
        opened.Deadlines.SetAssessmentsDue(DueOn, today);
    }

    /// <summary>Excludes a membership, with the reason.</summary>
    /// <param name="membershipId">The membership.</param>
    /// <param name="caseId">The membership's case that is open already, or null.</param>
    /// <param name="why">The error code of the refusal, such as <c>case.already-open</c>.</param>
    public void LeaveOut(Guid membershipId, Guid? caseId, string why) =>
        _items.Add(new RoundItem(Id, membershipId, caseId, why));

    /// <summary>Completes the list of memberships. Refused when none is included.</summary>
    public Result<Done> Begin()
    {
        var leftOut = _items.Count(item => item.LeftOut is not null);
        if (leftOut == _items.Count) return RoundErrors.NothingToReview;
        Happened(new RoundStarted(Title, OfficeId, DueOn, _items.Count - leftOut, leftOut));
        return Done.Ok;
    }
}

/// <summary>A membership in a round, with the case that was opened or the reason why none was.</summary>
public sealed class RoundItem
{
    private RoundItem()
    {
    }

    internal RoundItem(Guid roundId, Guid membershipId, Guid? caseId, string? leftOut) =>
        (RoundId, MembershipId, CaseId, LeftOut) = (roundId, membershipId, caseId, leftOut);

    /// <summary>The round.</summary>
    public Guid RoundId { get; private set; }

    /// <summary>The membership.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>The case that was opened, or that was open already; null when there is none.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The error code of why it was left out; null when it is included.</summary>
    public string? LeftOut { get; private set; }
}
