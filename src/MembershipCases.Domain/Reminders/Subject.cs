namespace MembershipCases.Domain.Reminders;

/// <summary>A task with a date: an open step, an unanswered mandate, a coming re-evaluation.</summary>
public sealed record Subject
{
    /// <summary>The kind.</summary>
    public required ReminderKind Kind { get; init; }

    /// <summary>The id of the step, mandate or membership.</summary>
    public required Guid Id { get; init; }

    /// <summary>
    /// The date from which the ladder's days are counted: the due date, or without one the day it was given.
    /// </summary>
    public required DateOnly Anchor { get; init; }

    /// <summary>The day on which it started. Reminders due before that are not sent.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The day on which it was done; null until then.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>
    /// Those with one of these authorities must do it; one without an office matches the role in any office.
    /// </summary>
    public IReadOnlyList<Authority> Doers { get; init; } = [];

    /// <summary>The responsible offices.</summary>
    public IReadOnlyList<Guid> Offices { get; init; } = [];

    /// <summary>Whether it belongs to the council, which has no commissioner.</summary>
    public bool IsCouncils { get; init; }

    /// <summary>The persons disqualified in the case; they receive nothing about it.</summary>
    public IReadOnlyCollection<Guid> Disqualified { get; init; } = [];

    /// <summary>The replacements of disqualified persons.</summary>
    public IReadOnlyCollection<Guid> StandIns { get; init; } = [];

    /// <summary>Whether the reminder is a duty for this audience: the step is the receiver's own.</summary>
    public bool IsDutyAs(Audience audience) => Kind == ReminderKind.Step && audience == Audience.Doer;

    /// <summary>Whether this person must do it.</summary>
    public bool IsFor(Actor actor) =>
        StandIns.Contains(actor.UserId)
            || Doers.Any(doer => doer.OfficeId is { } office ? actor.Is(doer.Role, office) : actor.Is(doer.Role));
}
