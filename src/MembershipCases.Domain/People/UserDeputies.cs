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

    /// <summary>Appoints a deputy. Nobody delegates more than they have, or what was delegated to them.</summary>
    internal Result<DeputyAppointed> Appoint(
        Guid id, User deputy, Guid assignmentId, DateOnly from, DateOnly to, string reason, Actor by, DateOnly today)
    {
        if (MayNotSayFor(by) is { } forbidden) return forbidden;
        if (deputy.Id == _userId) return UserErrors.DeputyIsSelf;
        if (_authority.Find(assignmentId) is not { } lent) return UserErrors.RoleNotFound;
        if (Refusal(deputy, lent, from, to, today) is { } refusal) return refusal;
        var appointed = new Deputyship(id, _userId, deputy.Id, new Authority(lent.Role, lent.OfficeId), from, to,
            by.UserId);
        if (_deputies.Exists(known => IsSame(known, appointed))) return UserErrors.DeputyAlready;
        _deputies.Add(appointed);
        return new DeputyAppointed(deputy.Id, deputy.Name, lent.Role.Word(), lent.OfficeId, from,
            to) { Reason = reason.Trim() };
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
