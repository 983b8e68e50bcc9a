namespace MembershipCases.Domain.People;

/// <content>Who stands in for the person, and when the person is away.</content>
public sealed partial class User
{
    private readonly List<Deputyship> _deputies = [];

    /// <summary>Those who act or acted on the person's behalf.</summary>
    public IReadOnlyList<Deputyship> Deputies => _deputies;

    /// <summary>The first day on which the person is or was away; null when they have not said.</summary>
    public DateOnly? AwayFrom { get; private set; }

    /// <summary>The day on which they are back.</summary>
    public DateOnly? AwayTo { get; private set; }

    /// <summary>Whether the person is away on the day.</summary>
    public bool IsAway(DateOnly day) => AwayFrom <= day && day < AwayTo;

    /// <summary>Lets another act on the person's behalf. Nobody lends more than they have, nor what was lent to them.</summary>
    /// <param name="id">The id of what is lent.</param>
    /// <param name="deputy">Who is to act.</param>
    /// <param name="assignmentId">The role of the person that is lent.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">The day after the last.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">The person, or an administrator.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> AppointDeputy(Guid id, User deputy, Guid assignmentId, DateOnly from, DateOnly to, string reason, Actor by, DateOnly today)
    {
        if (MayNotSayFor(by) is { } refusal) return refusal;
        if (deputy.Id == Id) return UserErrors.DeputyIsSelf;
        if (Find(assignmentId) is not { } lent) return UserErrors.RoleNotFound;
        if (!RoleRules.CanBeLent(lent.Role)) return UserErrors.RoleNotLent;
        if (from < today) return UserErrors.DayPassed.At("From");
        if (to <= from) return UserErrors.PeriodEmpty;
        if (!lent.Covers(from, to)) return UserErrors.MoreThanTheyHave;
        if (lent.Seat == Seat.CityGovernment && deputy.Sits(Seat.Council, from, to)) return UserErrors.SitsInBoth.At("DeputyId");
        var appointed = new Deputyship(id, Id, deputy.Id, new Authority(lent.Role, lent.OfficeId), from, to, by.UserId);
        if (_deputies.Exists(known => known.DeputyId == deputy.Id && known.Lent == appointed.Lent && Period.Overlap(known.From, known.To, from, to))) return UserErrors.DeputyAlready;
        _deputies.Add(appointed);
        Happened(new DeputyAppointed(deputy.Id, deputy.Name, lent.Role.Word(), lent.OfficeId, from, to) { Reason = reason.Trim() });
        return Done.Ok;
    }

    /// <summary>Ends what a deputy may do, from today on.</summary>
    public Result<Done> EndDeputy(Guid id, Actor by, DateOnly today)
    {
        if (MayNotSayFor(by) is { } refusal) return refusal;
        if (_deputies.Find(known => known.Id == id && today < known.To) is not { } ended) return UserErrors.DeputyNotFound;
        Happened(new DeputyEnded(ended.DeputyId, ended.Role.Word(), ended.OfficeId, today) { Before = new(ended.To) });
        ended.End(today);
        return Done.Ok;
    }

    /// <summary>Says when the person is away; null and null when they are not. Meanwhile their deputies are reminded in their place.</summary>
    public Result<Done> BeAway(DateOnly? from, DateOnly? to, Actor by)
    {
        if (MayNotSayFor(by) is { } refusal) return refusal;
        if (from is null != to is null || to <= from) return UserErrors.PeriodEmpty;
        if ((from, to) == (AwayFrom, AwayTo)) return Done.Ok;
        Happened(new UserAway(from, to) { Before = new(AwayFrom, AwayTo) });
        (AwayFrom, AwayTo) = (from, to);
        return Done.Ok;
    }

    /// <summary>Another as they may act on the person's behalf on a day: what was lent, as far as the person has it that day; null when that is nothing.</summary>
    public Actor? LentTo(Guid deputyId, string deputyName, DateOnly day)
    {
        var held = On(day).Authorities;
        var lent = _deputies.Where(known => known.DeputyId == deputyId && known.IsInForce(day)).Select(known => known.Lent).Intersect(held).ToList();
        return lent.Count == 0 ? null : new Actor(deputyId, deputyName, lent) { OnBehalfOf = new Principal(Id, Name) };
    }

    /// <summary>The person as they can be reached on a day: while they are away, without what others do on their behalf.</summary>
    public Actor PresentOn(DateOnly day)
    {
        var self = On(day);
        if (!IsAway(day)) return self;
        var covered = _deputies.Where(known => known.IsInForce(day)).Select(known => known.Lent).ToHashSet();
        return self with { Authorities = [.. self.Authorities.Where(authority => !covered.Contains(authority))] };
    }

    private Error? MayNotSayFor(Actor by)
    {
        if (by.OnBehalfOf is not null) return UserErrors.LendsOn;
        return by.UserId == Id || by.Is(Role.Administrator) ? null : UserErrors.NotTheirs;
    }
}
