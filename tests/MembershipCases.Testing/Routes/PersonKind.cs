using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Testing;

/// <summary>A kind of person: a column of the table.</summary>
/// <param name="Name">What the table calls them.</param>
/// <param name="Subject">Who signs in; null for a stranger.</param>
/// <param name="OnBehalfOf">Whose deputy they then act as.</param>
public sealed record PersonKind(string Name, string? Subject, string? OnBehalfOf = null)
{
    private const string Office = "klima-miljo-byutvikling";

    /// <summary>Whom the question of disqualification is raised about in every case that is tried.</summary>
    public static readonly IReadOnlyList<string> Disqualified = ["saksbehandler-inhabil", "byrad-inhabil"];

    private static readonly IReadOnlyList<string> Added = ["uten-rolle", "bystyremedlem", "saksbehandler-uten-kontor",
        .. Disqualified];

    public static IReadOnlyList<PersonKind> All { get; } =
    [
        new("stranger", null), new("no role", "uten-rolle"), new("reader", "leser"),
        new("council member", "bystyremedlem"), new("archivist", "arkivar"), new("administrator", "administrator"),
        new("case handler, own office", CaseDriver.Handler),
        new("case handler, other office", "saksbehandler-kultur-mangfold-likestilling"),
        new("case handler, no office", "saksbehandler-uten-kontor"),
        new("deputy of the case handler, own office", "stedfortreder-saksbehandler", CaseDriver.Handler),
        new("disqualified case handler, own office", Disqualified[0]),
        new("commissioner, own office", CaseDriver.Commissioner),
        new("commissioner, other office", "byrad-kultur-mangfold-likestilling"),
        new("deputy of the commissioner, own office", "stedfortreder-byrad", CaseDriver.Commissioner),
        new("disqualified commissioner, own office", Disqualified[1]),
        new("deputy of the disqualified commissioner", "stedfortreder-inhabil", Disqualified[1]),
        new("chief commissioner", "byradsleder"),
        new("secretariat of byrådet", "byradets-sekretariat"), new("secretariat of bystyret", "bystyrets-kontor"),
    ];

    /// <summary>Whether first data has the person, who acts for themselves.</summary>
    public bool IsOfFirstData => OnBehalfOf is null && Subject is not null && !Added.Contains(Subject);

    /// <summary>Adds those whom first data does not have.</summary>
    public static async Task AddAll(ServiceHost host)
    {
        await using var scope = host.NewScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<MembershipDb>(), host.Time.GetUtcNow());
        var office = await db.Offices.SingleAsync(known => known.Key == Office);
        foreach (var (subject, role, of) in new (string, Role?, Office?)[]
        {
            ("uten-rolle", null, null), ("bystyremedlem", Role.CouncilMember, null),
            ("saksbehandler-uten-kontor", Role.CaseHandler, null),
            ("stedfortreder-saksbehandler", null, null), ("stedfortreder-byrad", null, null),
            ("stedfortreder-inhabil", null, null),
            (Disqualified[0], Role.CaseHandler, office), (Disqualified[1], Role.Commissioner, office),
        })
        {
            var person = new User(Guid.CreateVersion7(now), subject, subject, null);
            if (role is { } given) person.Assign(Guid.CreateVersion7(now), given, of, null);
            db.Users.Add(person);
        }

        await db.SaveRows();
        await AddDeputies(db, now);
    }

    /// <summary>A browser in which they are signed in, and act as they do.</summary>
    public async Task<HttpClient> SignIn(ServiceHost host)
    {
        if (Subject is null) return host.NewClient();
        var client = await host.People.Find(Subject);
        if (OnBehalfOf is null) return client;
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var principal = await db.Users.Where(user => user.Subject == OnBehalfOf).Select(user => user.Id).SingleAsync();
        await db.Sessions.Where(known => db.Users.Any(user => user.Id == known.UserId && user.Subject == Subject))
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.OnBehalfOf, principal));
        return client;
    }

    private static async Task AddDeputies(MembershipDb db, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        foreach (var one in All.Where(one => one.OnBehalfOf is not null))
        {
            var deputy = await db.Users.SingleAsync(user => user.Subject == one.Subject);
            var principal = await db.Users.Include(user => user.Assignments).Include(user => user.Deputies)
                .SingleAsync(user => user.Subject == one.OnBehalfOf);
            Assert.True(
                principal.AppointDeputy(Guid.CreateVersion7(now), deputy, principal.Assignments[0].Id, today,
                    today.AddYears(50), "Prøve.", [], principal.On(today), today).IsOk);
        }

        await db.SaveRows();
    }
}
