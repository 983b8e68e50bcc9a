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

    /// <summary>
    /// Gives a role for a period. An administrator's role, one that is incompatible with another, and one for somebody
    /// whom the same person added wait for a second person.
    /// </summary>
    internal Result<HistoryEvent> Grant(
        Assignment granted, string reason, IEnumerable<Deputyship> standsInFor, Guid? addedBy, Actor by, DateOnly today)
    {
        if (Refusal(granted, by, today) is { } refusal) return refusal;
        var isIncompatible = Holdings(standsInFor).Any(Holding.Of(granted).IsIncompatibleWith);
        if (RoleRules.NeedsTwoPersons(granted.Role) || isIncompatible || by.IsOneOf(addedBy))
            granted.Propose(by.UserId);
        return Assign(granted, reason.Trim());
    }

    /// <summary>What they have and what is lent to them, in all periods, including what is proposed.</summary>
    internal IEnumerable<Holding> Holdings(IEnumerable<Deputyship> standsInFor) =>
        [.. _assignments.Select(Holding.Of), .. standsInFor.Select(Holding.Of)];

    /// <summary>
    /// Confirms or declines a proposed role or its proposed end. Whoever proposed it may not, nor whoever gets the role;
    /// the end of a role can be confirmed by the person whose role it is.
    /// </summary>
    internal Result<HistoryEvent> Settle(
        Guid assignmentId, bool isConfirmed, string? reason, int otherAdministrators, Actor by, DateOnly today)
    {
        if (Find(assignmentId) is not { } waiting) return UserErrors.RoleNotFound;
        if (waiting is { EndProposedBy: { } proposer, EndProposedOn: { } on })
        {
            if (by.IsOneOf(proposer)) return UserErrors.NeedsAnother;
            return SettleEnd(waiting, isConfirmed, on < today ? today : on, reason, otherAdministrators);
        }

        if (!waiting.IsProposed) return UserErrors.NotProposed;
        if (by.IsOneOf(waiting.ProposedBy, _userId)) return UserErrors.NeedsAnother;
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

    /// <summary>
    /// Ends a role; the day is the first without it. An administrator's role ends when a second person has confirmed it,
    /// where fewer than two administrators would remain.
    /// </summary>
    internal Result<HistoryEvent> End(
        Guid assignmentId, DateOnly on, string reason, int otherAdministrators, Actor by, DateOnly today)
    {
        if (Find(assignmentId) is not { IsProposed: false } held || held.To <= today) return UserErrors.RoleNotFound;
        if (on < today) return UserErrors.DayPassed.At("On");
        if (on < held.From || held.To <= on) return UserErrors.PeriodEmpty.At("On");
        if (held.Role == Role.Administrator && otherAdministrators == 0) return UserErrors.LastAdministrator;
        if (held.EndProposedBy is not null) return UserErrors.EndWaits;
        if (!RoleRules.EndNeedsTwoPersons(held.Role, otherAdministrators)) return Ended(held, on, reason.Trim());
        held.ProposeEnd(on, by.UserId);
        return new RoleEndProposed(held.Role.Word(), held.OfficeId, on) { Reason = reason.Trim() };
    }

    /// <summary>
    /// Ends what they have in an office and gives the same in its successors; what they have there already stays as it is.
    /// </summary>
    internal Result<IReadOnlyList<HistoryEvent>> Move(OfficeMove move, Guid? addedBy)
    {
        var events = new List<HistoryEvent>();
        foreach (var held in _assignments.Where(known => known.OfficeId == move.OfficeId
            && known.Overlaps(move.On, null)).ToList())
        {
            var moved = move.Successors.SelectMany(office => Moved(held, office, move, addedBy)).ToList();
            var before = held.To;
            if (held.IsProposed) held.Decline();
            else held.End(held.From > move.On ? held.From.Value : move.On);
            if (moved.Exists(given => _assignments.Exists(known => Seats.Exclude(known.Seat, given.Seat)
                && known.Overlaps(given.From, given.To))))
                return UserErrors.SitsInBoth;
            events.Add(new RoleEnded(held.Role.Word(), held.OfficeId, held.To) { Before = new(before), Reason = move.Reason });
            events.AddRange(moved.Select(given => Assign(given, move.Reason)).ToList());
        }

        return events;
    }

    private IEnumerable<Assignment> Moved(Assignment held, Office office, OfficeMove move, Guid? addedBy)
    {
        var proposer = move.ProposerFor(_userId, addedBy, office.Id);
        var there = _assignments.Where(known => !known.IsProposed && known.Role == held.Role
            && known.OfficeId == office.Id).Select(known => (known.From, known.To));
        return Period.Without(move.Start(held.From), held.To, there)
            .Select(left => held.In(office, move.NewId(), left.From, left.To, proposer));
    }

    private static Result<HistoryEvent> SettleEnd(
        Assignment held, bool isConfirmed, DateOnly on, string? reason, int otherAdministrators)
    {
        if (!isConfirmed)
        {
            var proposal = new RoleProposal(held.EndProposedBy);
            held.DeclineEnd();
            return new RoleEndDeclined(held.Role.Word(), held.OfficeId, on) { Before = proposal,
                Reason = reason.TrimmedOrNull() };
        }

        if (held.Role == Role.Administrator && otherAdministrators == 0) return UserErrors.LastAdministrator;
        return held.To <= on ? UserErrors.RoleNotFound : Ended(held, on, reason.TrimmedOrNull());
    }

    private static RoleEnded Ended(Assignment held, DateOnly on, string? reason)
    {
        var before = held.To;
        held.End(on);
        return new RoleEnded(held.Role.Word(), held.OfficeId, on) { Before = new(before), Reason = reason };
    }

    private Error? Refusal(Assignment granted, Actor by, DateOnly today)
    {
        var isForOffice = granted.OfficeId is not null;
        if (by.IsOneOf(_userId)) return UserErrors.GrantsToSelf;
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
