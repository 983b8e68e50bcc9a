namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>
/// The line of those who record the rulings of a body: its own secretariat, and whoever comes next when nobody before
/// them is left.
/// </summary>
/// <param name="places">The places of the body, in any order; without one its secretariat and the administrators
/// stand in the line.</param>
/// <param name="body">The key of the body.</param>
/// <param name="offices">The kinds of the offices.</param>
/// <param name="people">The people with their authority that day.</param>
public sealed class RulingLine(
    IEnumerable<RulingPlace> places, string body, IReadOnlyDictionary<Guid, OfficeKind> offices,
    IReadOnlyList<Actor> people)
{
    private readonly List<RulingPlace> _places = Ordered(places, body);

    /// <summary>The body.</summary>
    public string Body { get; } = body;

    /// <summary>
    /// Whether it is the person's turn: they stand at the first place with somebody who is not away, and are not away
    /// themselves.
    /// </summary>
    /// <param name="actor">The person.</param>
    /// <param name="isAway">Who does not rule here: those kept out, and the one concerned.</param>
    public bool IsTurnOf(Actor actor, Func<Guid, bool> isAway) =>
        !actor.Persons.Any(isAway) && FirstWithSomebody(isAway)?.IsOf(actor, offices) == true;

    /// <summary>Whether anybody is left.</summary>
    public bool HasSomebody(Func<Guid, bool> isAway) => FirstWithSomebody(isAway) is not null;

    private RulingPlace? FirstWithSomebody(Func<Guid, bool> isAway) => _places.Find(
        place => people.Any(person => !isAway(person.UserId) && place.IsOf(person, offices)));

    private static List<RulingPlace> Ordered(IEnumerable<RulingPlace> places, string body)
    {
        var own = places.Where(place => place.Body == body).OrderBy(place => place.Place).ToList();
        return own.Count > 0
            ? own
            : [new() { Role = Secretariats.RoleFor(body) }, new() { Role = Role.Administrator }];
    }
}
