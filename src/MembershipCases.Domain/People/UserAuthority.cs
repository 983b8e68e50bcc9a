namespace MembershipCases.Domain.People;

/// <summary>
/// A person's roles, with periods. A part of the user that owns its rules and returns events for the user to record.
/// </summary>
public sealed class UserAuthority
{
    private readonly Guid _userId;
    private readonly List<Assignment> _assignments = [];

    internal UserAuthority(Guid userId) => _userId = userId;

    /// <summary>Every role that they have been given.</summary>
    public IReadOnlyList<Assignment> Assignments => _assignments;

    internal IReadOnlyList<Authority> On(DateOnly day) =>
        [.. _assignments.Where(held => held.IsInForce(day)).Select(held => new Authority(held.Role, held.OfficeId))];

    internal Assignment? Find(Guid assignmentId) => _assignments.Find(held => held.Id == assignmentId);

    /// <summary>Whether they have this seat on any day of a period, including proposed roles.</summary>
    public bool Sits(Seat seat, DateOnly from, DateOnly? to) =>
        _assignments.Exists(held => held.Seat == seat && held.Overlaps(from, to));

    /// <summary>Gives a role without checks.</summary>
    internal HistoryEvent Assign(Assignment given, string? reason)
    {
        _assignments.Add(given);
        var role = given.Role.Word();
        return given.IsProposed
            ? new RoleProposed(role, given.OfficeId, given.From, given.To) { Reason = reason }
            : new RoleAssigned(role, given.OfficeId, given.From, given.To) { Reason = reason };
    }

    /// <summary>Gives a role for a period. An administrator's role waits for a third person's confirmation.</summary>
    internal Result<HistoryEvent> Grant(Assignment granted, string reason, Actor by, DateOnly today)
    {
        if (Refusal(granted, by, today) is { } refusal) return refusal;
        if (RoleRules.NeedsTwoPersons(granted.Role)) granted.Propose(by.UserId);
        return Assign(granted, reason.Trim());
    }

    /// <summary>
    /// Confirms or declines a proposed role: neither the person who proposed it nor the one who gets it may.
    /// </summary>
    internal Result<HistoryEvent> Settle(Guid assignmentId, bool isConfirmed, string? reason, Actor by)
    {
        if (Find(assignmentId) is not { } waiting) return UserErrors.RoleNotFound;
        if (!waiting.IsProposed) return UserErrors.NotProposed;
        if (by.Persons.Any(person => person == waiting.ProposedBy || person == _userId)) return UserErrors.NeedsAnother;
        var (role, proposal) = (waiting.Role.Word(), new RoleProposal(waiting.ProposedBy));
        HistoryEvent settled = isConfirmed
            ? new RoleConfirmed(role, waiting.OfficeId, waiting.From, waiting.To) { Before = proposal,
                Reason = reason.TrimmedOrNull() }
            : new RoleDeclined(role, waiting.OfficeId, waiting.From, waiting.To) { Before = proposal,
                Reason = reason.TrimmedOrNull() };
        if (isConfirmed) waiting.Confirm();
        else waiting.Decline();
        return settled;
    }

    /// <summary>Ends a role; the day is the first without it.</summary>
    internal Result<RoleEnded> End(Guid assignmentId, DateOnly on, string reason, DateOnly today)
    {
        if (Find(assignmentId) is not { IsProposed: false } held || held.To <= today) return UserErrors.RoleNotFound;
        if (on < today) return UserErrors.DayPassed.At("On");
        if (on < held.From || held.To <= on) return UserErrors.PeriodEmpty.At("On");
        var before = held.To;
        held.End(on);
        return new RoleEnded(held.Role.Word(), held.OfficeId, on) { Before = new(before), Reason = reason.Trim() };
    }

    private Error? Refusal(Assignment granted, Actor by, DateOnly today)
    {
        var isForOffice = granted.OfficeId is not null;
        if (by.Persons.Contains(_userId)) return UserErrors.GrantsToSelf;
        if (!RoleRules.Fits(granted.Role, isForOffice))
            return isForOffice ? UserErrors.OfficeUnfit : UserErrors.OfficeMissing;
        if (granted.From < today) return UserErrors.DayPassed.At("From");
        if (granted.To <= granted.From) return UserErrors.PeriodEmpty;
        var meanwhile = _assignments.Where(held => held.Overlaps(granted.From, granted.To)).ToList();
        if (meanwhile.Exists(held => held.Role == granted.Role && held.OfficeId == granted.OfficeId))
            return UserErrors.HasItAlready;
        return meanwhile.Exists(held => Seats.Exclude(held.Seat, granted.Seat)) ? UserErrors.SitsInBoth : null;
    }
}
