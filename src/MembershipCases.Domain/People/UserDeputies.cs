namespace MembershipCases.Domain.People;

/// <summary>
/// A person's deputies and absence. A part of the user that owns its rules and returns events for the user to record.
/// </summary>
public sealed class UserDeputies
{
    private readonly Guid _userId;
    private readonly UserAuthority _authority;
    private readonly List<Deputyship> _deputies = [];

    internal UserDeputies(Guid userId, UserAuthority authority) => (_userId, _authority) = (userId, authority);

    /// <summary>Their deputies, including former ones.</summary>
    public IReadOnlyList<Deputyship> All => _deputies;

    /// <summary>The first day of their absence, present or past; null when none was given.</summary>
    public DateOnly? AwayFrom { get; internal set; }

    /// <summary>The day on which they return.</summary>
    public DateOnly? AwayTo { get; internal set; }

    /// <summary>Whether the person is away on the day.</summary>
    public bool IsAway(DateOnly day) => AwayFrom <= day && day < AwayTo;

    /// <summary>
    /// Appoints a deputy. Nobody delegates more than they have, or what was delegated to them. It waits for a second
    /// person when the deputy's roles are incompatible, and when somebody appoints themselves or an account they added.
    /// </summary>
    internal Result<HistoryEvent> Appoint(
        Guid id, User deputy, Guid assignmentId, DateOnly from, DateOnly to, string reason,
        IEnumerable<Deputyship> standsInFor, Guid? addedBy, Actor by, DateOnly today)
    {
        if (MayNotSayFor(by) is { } forbidden) return forbidden;
        if (deputy.Id == _userId) return UserErrors.DeputyIsSelf;
        if (_authority.Find(assignmentId) is not { } lent) return UserErrors.RoleNotFound;
        if (Refusal(deputy, lent, from, to, today) is { } refusal) return refusal;
        var appointed = new Deputyship(id, _userId, deputy.Id, new Authority(lent.Role, lent.OfficeId), from, to,
            by.UserId);
        if (_deputies.Exists(known => IsSame(known, appointed))) return UserErrors.DeputyAlready;
        var isIncompatible = deputy.Holdings(standsInFor).Any(Holding.Of(appointed).IsIncompatibleWith);
        if (isIncompatible || by.UserId == deputy.Id || by.UserId == deputy.AddedBy || by.UserId == addedBy)
            appointed.Propose(by.UserId);
        _deputies.Add(appointed);
        return Appointed(appointed, deputy.Name, reason.Trim());
    }

    /// <summary>Confirms or declines a proposed deputy: neither whoever proposed them nor the deputy may.</summary>
    internal Result<HistoryEvent> Settle(Guid id, bool isConfirmed, string? reason, Actor by)
    {
        if (_deputies.Find(known => known.Id == id) is not { } waiting) return UserErrors.DeputyNotFound;
        if (waiting.ProposedBy is not { } proposer) return UserErrors.DeputyNotProposed;
        if (by.IsOneOf(proposer, waiting.DeputyId)) return UserErrors.NeedsAnother;
        var (role, before, why) = (waiting.Role.Word(), new RoleProposal(proposer), reason.TrimmedOrNull());
        HistoryEvent settled = isConfirmed
            ? new DeputyConfirmed(waiting.DeputyId, role, waiting.OfficeId, waiting.From, waiting.To) { Before = before,
                Reason = why }
            : new DeputyDeclined(waiting.DeputyId, role, waiting.OfficeId, waiting.From, waiting.To) { Before = before,
                Reason = why };
        if (isConfirmed) waiting.Confirm();
        else waiting.Decline();
        return settled;
    }

    /// <summary>Ends a deputyship from today.</summary>
    internal Result<DeputyEnded> End(Guid id, Actor by, DateOnly today)
    {
        if (MayNotSayFor(by) is { } forbidden) return forbidden;
        if (_deputies.Find(known => known.Id == id && today < known.To) is not { } ended)
            return UserErrors.DeputyNotFound;
        var before = ended.To;
        ended.End(today);
        return new DeputyEnded(ended.DeputyId, ended.Role.Word(), ended.OfficeId, today) { Before = new(before) };
    }

    /// <summary>Ends the deputyships in an office and begins the same in its successors.</summary>
    internal IReadOnlyList<HistoryEvent> Move(OfficeMove move)
    {
        var events = new List<HistoryEvent>();
        foreach (var held in _deputies.Where(known => known.OfficeId == move.OfficeId
            && Period.Overlap(known.From, known.To, move.On, null)).ToList())
        {
            var moved = move.Successors.SelectMany(office => Moved(held, office.Id, move)).ToList();
            var before = held.To;
            held.End(move.On);
            events.Add(new DeputyEnded(held.DeputyId, held.Role.Word(), held.OfficeId, held.To) { Before = new(before),
                Reason = move.Reason });
            events.AddRange(moved.Select(given => Appointed(given, move.DeputyOf(given.DeputyId).Name, move.Reason)));
            _deputies.AddRange(moved);
        }

        return events;
    }

    /// <summary>Sets the absence; null and null for none. Null when it is unchanged.</summary>
    internal Result<UserAway?> SetAbsence(DateOnly? from, DateOnly? to, Actor by)
    {
        if (MayNotSayFor(by) is { } forbidden) return forbidden;
        if (from is null != to is null || to <= from) return UserErrors.PeriodEmpty;
        if ((from, to) == (AwayFrom, AwayTo)) return (UserAway?)null;
        var before = new UserAway.Old(AwayFrom, AwayTo);
        (AwayFrom, AwayTo) = (from, to);
        return new UserAway(from, to) { Before = before };
    }

    /// <summary>The authority delegated to a deputy on a day, limited to what the principal has that day.</summary>
    internal IReadOnlyList<Authority> AuthorityLentTo(Guid deputyId, DateOnly day) =>
        [.. _deputies.Where(known => known.DeputyId == deputyId && known.IsInForce(day))
            .Select(known => known.Lent)
            .Intersect(_authority.On(day))];

    /// <summary>Who are deputies on a day, and in what.</summary>
    internal IReadOnlyList<StandIn> On(DateOnly day) =>
        [.. _deputies.Where(known => known.IsInForce(day)).Select(known => new StandIn(known.DeputyId, known.Lent))];

    /// <summary>
    /// The authority that reminders use on a day: while the person is away, without what deputies do on their behalf.
    /// </summary>
    internal IReadOnlyList<Authority> PresentOn(DateOnly day)
    {
        var own = _authority.On(day);
        if (!IsAway(day)) return own;
        var covered = _deputies.Where(known => known.IsInForce(day)).Select(known => known.Lent).ToHashSet();
        return [.. own.Where(authority => !covered.Contains(authority))];
    }

    private IEnumerable<Deputyship> Moved(Deputyship held, Guid office, OfficeMove move)
    {
        var proposer = move.ProposerFor(held.DeputyId, move.DeputyOf(held.DeputyId).AddedBy, office);
        var there = _deputies.Where(known => !known.IsProposed && known.DeputyId == held.DeputyId
            && known.Lent == new Authority(held.Role, office)).Select(known => ((DateOnly?)known.From, (DateOnly?)known.To));
        return Period.Without(move.Start(held.From), held.To, there)
            .Select(left => held.In(office, move.NewId(), left.From, left.To!.Value, proposer));
    }

    private static HistoryEvent Appointed(Deputyship known, string deputy, string reason)
    {
        var (role, office, from, to) = (known.Role.Word(), known.OfficeId, known.From, known.To);
        return known.IsProposed
            ? new DeputyProposed(known.DeputyId, deputy, role, office, from, to) { Reason = reason }
            : new DeputyAppointed(known.DeputyId, deputy, role, office, from, to) { Reason = reason };
    }

    private static Error? Refusal(User deputy, Assignment lent, DateOnly from, DateOnly to, DateOnly today)
    {
        if (!RoleRules.CanBeLent(lent.Role)) return UserErrors.RoleNotLent;
        if (from < today) return UserErrors.DayPassed.At("From");
        if (to <= from) return UserErrors.PeriodEmpty;
        if (!lent.Covers(from, to)) return UserErrors.MoreThanTheyHave;
        var sitsInBoth = lent.Seat == Seat.CityGovernment && deputy.Sits(Seat.Council, from, to);
        return sitsInBoth ? UserErrors.SitsInBoth.At("DeputyId") : null;
    }

    private static bool IsSame(Deputyship known, Deputyship appointed) => known.DeputyId == appointed.DeputyId
        && known.Lent == appointed.Lent && Period.Overlap(known.From, known.To, appointed.From, appointed.To);

    private Error? MayNotSayFor(Actor by)
    {
        if (by.OnBehalfOf is not null) return UserErrors.LendsOn;
        return by.UserId == _userId || by.Is(Role.Administrator) ? null : UserErrors.NotTheirs;
    }
}
