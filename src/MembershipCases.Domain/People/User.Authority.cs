namespace MembershipCases.Domain.People;

/// <content>What the person may act as, and who says so.</content>
public sealed partial class User
{
    private readonly List<Assignment> _assignments = [];

    /// <summary>What they may act as, with periods.</summary>
    public IReadOnlyList<Assignment> Assignments => _assignments;

    /// <summary>The person as they may act on a day.</summary>
    public Actor On(DateOnly day) =>
        new(Id, Name, [.. _assignments.Where(a => a.IsInForce(day)).Select(a => new Authority(a.Role, a.OfficeId))]);

    /// <summary>Gives them a role from a day on, at the word of whoever owns the database: first data, and the first administrator.</summary>
    public void Assign(Guid assignmentId, Role role, Office? office, DateOnly? from, DateOnly? to = null) =>
        Add(new Assignment(assignmentId, Id, role, office?.Id, Seats.Of(role, office?.Kind), from, to), null);

    /// <summary>
    /// Gives them a role for a period. Whoever gives it is another; an administrator's role waits until a third person has confirmed it.
    /// </summary>
    /// <param name="assignmentId">The id of what is given.</param>
    /// <param name="role">The role.</param>
    /// <param name="office">The office, where the role is for one.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">The day after the last; null for as long as nobody ends it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> Grant(Guid assignmentId, Role role, Office? office, DateOnly from, DateOnly? to, string reason, Actor by, DateOnly today)
    {
        var granted = new Assignment(assignmentId, Id, role, office?.Id, Seats.Of(role, office?.Kind), from, to);
        if (Refusal(granted, by, today) is { } refusal) return refusal;
        if (RoleRules.TakesTwo(role)) granted.Propose(by.UserId);
        Add(granted, reason.Trim());
        return Done.Ok;
    }

    /// <summary>Says yes or no to a role that waits for a second person: neither whoever proposed it nor whoever gets it.</summary>
    public Result<Done> Settle(Guid assignmentId, bool isConfirmed, string? reason, Actor by)
    {
        if (Find(assignmentId) is not { } waiting) return UserErrors.RoleNotFound;
        if (!waiting.IsProposed) return UserErrors.NotProposed;
        if (by.Persons.Any(person => person == waiting.ProposedBy || person == Id)) return UserErrors.NeedsAnother;
        var (role, proposal) = (waiting.Role.Word(), new RoleProposal(waiting.ProposedBy));
        Happened(isConfirmed
            ? new RoleConfirmed(role, waiting.OfficeId, waiting.From, waiting.To) { Before = proposal, Reason = reason.Said() }
            : new RoleDeclined(role, waiting.OfficeId, waiting.From, waiting.To) { Before = proposal, Reason = reason.Said() });
        if (isConfirmed) waiting.Confirm();
        else waiting.Decline();
        return Done.Ok;
    }

    /// <summary>Ends a role on a day: the first on which they no longer have it.</summary>
    public Result<Done> EndRole(Guid assignmentId, DateOnly on, string reason, DateOnly today)
    {
        if (Find(assignmentId) is not { } held || held.To <= today) return UserErrors.RoleNotFound;
        if (held.IsProposed) return UserErrors.RoleNotFound;
        if (on < today) return UserErrors.DayPassed.At("On");
        if (on < held.From || held.To <= on) return UserErrors.PeriodEmpty.At("On");
        Happened(new RoleEnded(held.Role.Word(), held.OfficeId, on) { Before = new(held.To), Reason = reason.Trim() });
        held.End(on);
        return Done.Ok;
    }

    /// <summary>Whether they have a seat of this body on some day of a period, also as a role that waits.</summary>
    public bool Sits(Seat seat, DateOnly from, DateOnly? to) => _assignments.Exists(held => held.Seat == seat && held.Overlaps(from, to));

    private Error? Refusal(Assignment granted, Actor by, DateOnly today)
    {
        if (by.Persons.Contains(Id)) return UserErrors.GrantsToSelf;
        if (!RoleRules.Fits(granted.Role, granted.OfficeId is not null)) return granted.OfficeId is null ? UserErrors.OfficeMissing : UserErrors.OfficeUnfit;
        if (granted.From < today) return UserErrors.DayPassed.At("From");
        if (granted.To <= granted.From) return UserErrors.PeriodEmpty;
        var meanwhile = _assignments.Where(held => held.Overlaps(granted.From, granted.To)).ToList();
        if (meanwhile.Exists(held => held.Role == granted.Role && held.OfficeId == granted.OfficeId)) return UserErrors.HasItAlready;
        return meanwhile.Exists(held => Seats.Exclude(held.Seat, granted.Seat)) ? UserErrors.SitsInBoth : null;
    }

    private Assignment? Find(Guid assignmentId) => _assignments.Find(held => held.Id == assignmentId);

    private void Add(Assignment given, string? reason)
    {
        _assignments.Add(given);
        var role = given.Role.Word();
        Happened(given.IsProposed
            ? new RoleProposed(role, given.OfficeId, given.From, given.To) { Reason = reason }
            : new RoleAssigned(role, given.OfficeId, given.From, given.To) { Reason = reason });
    }
}
