namespace MembershipCases.Domain.Reminders;

/// <summary>A receiver and in which capacity.</summary>
public sealed record Receiver(Guid UserId, Audience As);

/// <summary>Resolves the receivers: who has which role in which office on a day, and who may see what.</summary>
/// <param name="users">All users with their roles in all periods.</param>
/// <param name="offices">All offices in all periods.</param>
/// <param name="maySee">Whether a person may see the subject, by the same rule as the page that shows it.</param>
public sealed class Recipients(
    IReadOnlyList<User> users, IReadOnlyList<Office> offices, Func<Actor, Subject, bool> maySee)
{
    private static readonly Audience[] Order = [Audience.Doer, Audience.Commissioner, Audience.Head];

    private readonly Dictionary<Guid, OfficeKind> kinds = offices.ToDictionary(office => office.Id,
        office => office.Kind);
    private readonly DateOnly[] turningPoints = [.. users.SelectMany(TurningPoints)
        .Concat(offices.SelectMany(office => new[] { office.From, office.To })).OfType<DateOnly>().Distinct().Order()];
    private readonly Dictionary<int, PeopleOfPeriod> periods = [];

    /// <summary>The receivers of a ladder step on a day, each once; administrators when the roles are vacant.</summary>
    public IReadOnlyList<Receiver> Reached(Subject subject, IReadOnlyList<Audience> to, DateOnly day)
    {
        var people = On(day);
        return people.Reached(subject, to, () => Find(people, subject, to));
    }

    private List<Receiver> Find(PeopleOfPeriod people, Subject subject, IReadOnlyList<Audience> to)
    {
        var heads = people.OfficesOf(IsUnderTheMayor(subject) ? OfficeKind.Mayor : OfficeKind.ChiefCommissioner);
        bool Sees(Actor actor) => !actor.Persons.Any(subject.Disqualified.Contains) && maySee(actor, subject);
        var reached =
            people.Concerned(subject, heads).Where(Sees).Select(
                actor => (actor,
                    As: Order.Where(to.Contains).Cast<Audience?>()
                        .FirstOrDefault(audience => Is(actor, audience!.Value, subject, heads))))
            .Where(found => found.As is not null)
            .Select(found => new Receiver(found.actor.UserId, found.As!.Value))
            .GroupBy(receiver => receiver.UserId,
                (_, same) => same.MinBy(receiver => Array.IndexOf(Order, receiver.As))!)
            .ToList();
        return reached.Count > 0
            ? reached
            : [.. people.As(Role.Administrator).Where(Sees)
                .Select(actor => new Receiver(actor.UserId, Audience.StandIn))];
    }

    private static bool Is(Actor actor, Audience audience, Subject subject, IReadOnlyList<Guid> heads) =>
        audience switch
    {
        Audience.Doer => subject.IsFor(actor),
        Audience.Commissioner => subject.Offices.Any(office => actor.Is(Role.Commissioner, office)),
        Audience.Head => heads.Any(office => actor.Is(Role.Commissioner, office)),
        _ => false,
    };

    /// <summary>Whether no commissioner stands over it, but the mayor.</summary>
    private bool IsUnderTheMayor(Subject subject) => subject.IsCouncils || (subject.Offices.Count > 0
        && subject.Offices.All(
            office => kinds.GetValueOrDefault(office) is OfficeKind.Mayor or OfficeKind.CouncilSecretariat));

    /// <summary>The days on which a person's authority, absence or deputies can change.</summary>
    private static IEnumerable<DateOnly?> TurningPoints(User user) =>
    [
        user.AwayFrom, user.AwayTo,
        .. user.Assignments.SelectMany(held => new[] { held.From, held.To }),
        .. user.Deputies.SelectMany(known => new DateOnly?[] { known.From, known.To }),
    ];

    private PeopleOfPeriod On(DateOnly day)
    {
        var turned = Array.BinarySearch(turningPoints, day);
        var period = turned < 0 ? ~turned : turned + 1;
        if (!periods.TryGetValue(period, out var people))
            periods[period] = people = new PeopleOfPeriod(
                users.Select(user => user.PresentOn(day)).Concat(users.SelectMany(user => DeputiesOf(user, day))),
                offices.Where(office => office.IsInForce(day)));
        return people;
    }

    /// <summary>The receivers among a principal's deputies.</summary>
    private static IEnumerable<Actor> DeputiesOf(User principal, DateOnly day) =>
        principal.Deputies.Where(known => known.IsInForce(day)).Select(known => known.DeputyId).Distinct()
            .Select(deputy => principal.AuthorityLentTo(deputy, "", day)).OfType<Actor>();
}
