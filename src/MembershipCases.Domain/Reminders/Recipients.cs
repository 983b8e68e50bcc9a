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
    private (DateOnly Day, IReadOnlyList<Actor> Actors)? today;

    /// <summary>The receivers of a ladder step on a day, each once; administrators when the roles are vacant.</summary>
    public IReadOnlyList<Receiver> Reached(Subject subject, IReadOnlyList<Audience> to, DateOnly day)
    {
        var heads = HeadsOver(subject, day);
        var seeing = On(day).Where(actor => !actor.Persons.Any(subject.Disqualified.Contains) && maySee(actor, subject))
            .ToList();
        var reached =
            seeing.Select(
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
            : [.. seeing.Where(actor => actor.Is(Role.Administrator))
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

    private List<Guid> HeadsOver(Subject subject, DateOnly day)
    {
        var underTheMayor = subject.IsCouncils || (subject.Offices.Count > 0
            && subject.Offices.All(
                office => kinds.GetValueOrDefault(office) is OfficeKind.Mayor or OfficeKind.CouncilSecretariat));
        var kind = underTheMayor ? OfficeKind.Mayor : OfficeKind.ChiefCommissioner;
        return [.. offices.Where(office => office.Kind == kind && office.IsInForce(day)).Select(office => office.Id)];
    }

    private IReadOnlyList<Actor> On(DateOnly day)
    {
        if (today is not { } known || known.Day != day)
            today = known = (day,
                [.. users.Select(user => user.PresentOn(day)).Concat(users.SelectMany(user => DeputiesOf(user, day)))
                    .Where(actor => actor.Authorities.Count > 0)]);
        return known.Actors;
    }

    /// <summary>The receivers among a principal's deputies.</summary>
    private static IEnumerable<Actor> DeputiesOf(User principal, DateOnly day) =>
        principal.Deputies.Where(known => known.IsInForce(day)).Select(known => known.DeputyId).Distinct()
            .Select(deputy => principal.LentTo(deputy, "", day)).OfType<Actor>();
}
