namespace MembershipCases.Domain.Reminders;

/// <summary>
/// Something that has a date and that somebody must do: an open step, a mandate that waits, a re-evaluation to come.
/// </summary>
public sealed record Subject
{
    /// <summary>What it is.</summary>
    public required ReminderKind Kind { get; init; }

    /// <summary>Which step, mandate or membership.</summary>
    public required Guid Id { get; init; }

    /// <summary>
    /// The date that the ladder's days are counted from: the due date; without one the day it was given.
    /// </summary>
    public required DateOnly Anchor { get; init; }

    /// <summary>The day it began. What the ladder would have said until then is not said.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The day it was done; null while it is not.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whoever has one of these is to do it; one without an office fits the role for any.</summary>
    public IReadOnlyList<Authority> Doers { get; init; } = [];

    /// <summary>The offices that answer for it.</summary>
    public IReadOnlyList<Guid> Offices { get; init; } = [];

    /// <summary>Whether it lies with the council, over which no commissioner stands.</summary>
    public bool IsCouncils { get; init; }

    /// <summary>Those who are disqualified in the case; they are told nothing of it.</summary>
    public IReadOnlyCollection<Guid> Disqualified { get; init; } = [];

    /// <summary>Those who do it in the place of one who is disqualified.</summary>
    public IReadOnlyCollection<Guid> StandIns { get; init; } = [];

    /// <summary>Whether being told is a duty: the step is this person's own to do.</summary>
    public bool IsDutyAs(Audience audience) => Kind == ReminderKind.Step && audience == Audience.Doer;

    /// <summary>Whether this person is to do it.</summary>
    public bool IsFor(Actor actor) =>
        StandIns.Contains(actor.UserId)
            || Doers.Any(doer => doer.OfficeId is { } office ? actor.Is(doer.Role, office) : actor.Is(doer.Role));
}
