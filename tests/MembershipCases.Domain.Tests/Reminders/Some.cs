namespace MembershipCases.Domain.Tests.Reminders;

/// <summary>A small city government: two offices, their heads, and the people in them.</summary>
internal sealed class Some
{
    public static readonly DateOnly Begin = new(2020, 1, 1);

    private readonly List<User> users = [];
    private readonly List<Office> offices = [];

    private int ids;

    public Some()
    {
        Climate = Office("climate", OfficeKind.Commissioner);
        Culture = Office("culture", OfficeKind.Commissioner);
        Chief = Office("chief", OfficeKind.ChiefCommissioner);
        Mayor = Office("mayor", OfficeKind.Mayor);
        Handler = User("handler", Role.CaseHandler, Climate);
        Commissioner = User("commissioner", Role.Commissioner, Climate);
        ChiefCommissioner = User("chief", Role.Commissioner, Chief);
        TheMayor = User("mayor", Role.Commissioner, Mayor);
        Secretariat = User("secretariat", Role.CouncilSecretariat, null);
        Administrator = User("administrator", Role.Administrator, null);
    }

    public static Ladders Ladders { get; } =
        LadderReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "reminders.json"))).Ladders!;

    public Guid Climate { get; }

    public Guid Culture { get; }

    public Guid Chief { get; }

    public Guid Mayor { get; }

    public Guid Handler { get; }

    public Guid Commissioner { get; }

    public Guid ChiefCommissioner { get; }

    public Guid TheMayor { get; }

    public Guid Secretariat { get; }

    public Guid Administrator { get; }

    public Recipients Recipients(Func<Actor, Subject, bool>? maySee = null) =>
        new(users, offices, maySee ?? ((_, _) => true));

    public Notices Notices() => new(Ladders, Recipients());

    public Subject Step(DateOnly due, DateOnly since) => new()
    {
        Kind = ReminderKind.Step, Id = NewId(), Anchor = due, Since = since,
        Doers = [new Authority(Role.CaseHandler, Climate)], Offices = [Climate],
    };

    public Guid Office(string key, OfficeKind kind, DateOnly? from = null)
    {
        offices.Add(new Office(NewId(), key, kind, key, key, key, null, from));
        return offices[^1].Id;
    }

    public Guid User(string subject, Role role, Guid? office, DateOnly? from = null, DateOnly? to = null)
    {
        var user = new User(NewId(), subject, subject, null);
        user.Assign(NewId(), role, offices.Find(known => known.Id == office), from, to);
        users.Add(user);
        return user.Id;
    }

    public User Person(Guid id) => users.Single(user => user.Id == id);

    public IReadOnlyList<Notice> Year(Subject subject, DateOnly from) =>
        [.. Notices().Between(from, from.AddYears(1), [subject], _ => null)];

    private Guid NewId() => new(++ids, 0, 0, new byte[8]);
}
