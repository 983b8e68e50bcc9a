namespace MembershipCases.Domain.Tests.People;

/// <summary>Some people and offices, on a day.</summary>
internal sealed class Town
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    private int ids;

    public Town()
    {
        Climate = new Office(Id(), "climate", OfficeKind.Commissioner, "Klima", "Klima", "Climate",
            "Klimaavdelingen", null);
        Mayor = new Office(Id(), "mayor", OfficeKind.Mayor, "Ordfører", "Ordførar", "Mayor", null, null);
        Administrator = Person("administrator", Role.Administrator);
        Second = Person("second", Role.Administrator);
    }

    public Office Climate { get; }

    public Office Mayor { get; }

    public User Administrator { get; }

    public User Second { get; }

    public Guid Id() => new(++ids, 0, 0, new byte[8]);

    public User Person(
        string name, Role? role = null, Office? office = null, DateOnly? from = null, DateOnly? to = null)
    {
        var person = new User(Id(), name, name, null);
        if (role is { } given) person.Assign(Id(), given, office, from, to);
        return person;
    }

    public static Actor Acting(User user) => user.On(Today);

    public Result<Done> Grant(
        User person, Role role, Office? office = null, DateOnly? from = null, DateOnly? to = null, User? by = null,
        params IEnumerable<Deputyship> standsInFor) =>
        person.Grant(Id(), role, office, from ?? Today, to, "Prøve.", standsInFor, Acting(by ?? Administrator), Today);

    /// <summary>Ends one of a person's roles, by another administrator.</summary>
    public Result<Done> End(User person, DateOnly on, int assignment = 0, int others = 2, User? by = null) =>
        person.EndRole(person.Assignments[assignment].Id, on, "Prøve.", others, Acting(by ?? Administrator), Today);

    /// <summary>Settles a proposed role of a person, or its proposed end.</summary>
    public static Result<Done> Settle(User person, Guid assignment, bool isConfirmed, Actor by, int others = 2) =>
        person.Settle(assignment, isConfirmed, isConfirmed ? null : "Nei.", others, by, Today);

    public Result<Done> Lend(
        User principal, User deputy, DateOnly from, DateOnly to, Actor? by = null, int assignment = 0,
        params IEnumerable<Deputyship> standsInFor) =>
        principal.AppointDeputy(Id(), deputy, principal.Assignments[assignment].Id, from, to, "Prøve.",
            standsInFor, by ?? Acting(principal), Today);
}
