namespace MembershipCases.Domain.People;

/// <summary>A role given to a person for a period.</summary>
public sealed class Assignment
{
    private Assignment()
    {
    }

    internal Assignment(Guid id, Guid userId, Role role, Guid? officeId, Seat? seat, DateOnly? from, DateOnly? to) =>
        (Id, UserId, Role, OfficeId, Seat, From, To) = (id, userId, role, officeId, seat, from, to);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person who has it.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The role.</summary>
    public Role Role { get; private set; }

    /// <summary>The office, or null.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>The seat that follows from it, or null.</summary>
    public Seat? Seat { get; private set; }

    /// <summary>First day in force; null when unknown.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>First day no longer in force; null when it has no end.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Who proposed it, while it waits for a second person; null when in force.</summary>
    public Guid? ProposedBy { get; private set; }

    /// <summary>Who proposed to end it, while that waits for a second person; null otherwise.</summary>
    public Guid? EndProposedBy { get; private set; }

    /// <summary>The proposed first day without it; null when no end is proposed.</summary>
    public DateOnly? EndProposedOn { get; private set; }

    /// <summary>Whether it waits for a second person.</summary>
    public bool IsProposed => ProposedBy is not null;

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(DateOnly day) => !IsProposed && (From is null || From <= day) && (To is null || day < To);

    /// <summary>
    /// Whether it is in force throughout a period; the last day is the day before <paramref name="to"/>.
    /// </summary>
    public bool Covers(DateOnly from, DateOnly to) =>
        !IsProposed && (From is null || From <= from) && (To is null || to <= To);

    /// <summary>Whether it has a day in common with a period.</summary>
    public bool Overlaps(DateOnly? from, DateOnly? to) => Period.Overlap(From, To, from, to);

    /// <summary>The same in another office, for a period; proposed, when somebody is named who proposes it.</summary>
    internal Assignment In(Office office, Guid id, DateOnly from, DateOnly? to, Guid? proposedBy) =>
        new(id, UserId, Role, office.Id, Seats.Of(Role, office.Kind), from, to) { ProposedBy = ProposedBy ?? proposedBy };

    internal void Propose(Guid by) => ProposedBy = by;

    internal void Confirm() => ProposedBy = null;

    internal void Decline() => (ProposedBy, To) = (null, From);

    internal void ProposeEnd(DateOnly on, Guid by) => (EndProposedOn, EndProposedBy) = (on, by);

    internal void DeclineEnd() => (EndProposedOn, EndProposedBy) = (null, null);

    internal void End(DateOnly on) => (To, EndProposedOn, EndProposedBy) = (on, null, null);
}
