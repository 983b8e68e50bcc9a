using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reviews;

/// <summary>What an importer may not state waits for those who maintain the membership.</summary>
public abstract class ConfirmImportedFactsTests(ServiceHost host)
{
    private const string Culture = "saksbehandler-kultur-mangfold-likestilling", Chief = "saksbehandler-byradsleder";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_makes_nobody_responsible_for_the_membership_of_others()
    {
        using var culture = await Person.SignIn(host, Culture);
        using var chief = await Person.SignIn(host, Chief);
        var before = await Membership("Eurocities");
        var review = await culture.BringIn(About("Eurocities", "Byråd for kultur, mangfold og likestilling"));
        using var decided = await culture.Decide(review, 1, "Confirmed");
        using var shown = await culture.Go($"api/{review}/import");
        Assert.All(JsonNode.Parse(culture.Html)!["changed"]![0]!["facts"]!.AsArray(),
            fact => Assert.Equal("Byrådsleder", fact!["needsYesOf"]!.GetValue<string>()));
        await culture.Open($"{review}/import");
        Assert.Contains("Trenger ja fra Byrådsleder", culture.Text, StringComparison.Ordinal);

        using var imported = await culture.Import(review);

        Assert.Equal(HttpStatusCode.Redirect, imported.StatusCode);
        Assert.Equal(before.Facts.Count, (await Membership("Eurocities")).Facts.Count);
        var waiting = (await Findings(review))[0].Waiting;
        var (since, office) = (waiting.Single(fact => fact.Kind is FactKind.MemberSince),
            waiting.Single(fact => fact.Kind is FactKind.Responsible));
        using var foreign = await culture.Call($"api/{review}/facts", new { factId = office.Id });
        Assert.Equal((HttpStatusCode.Forbidden, "import.fact-not-yours"), (foreign.StatusCode, CodeOf(culture)));
        using var none = await culture.Call($"api/{review}/facts", new { });
        Assert.Equal((HttpStatusCode.Conflict, "import.nothing-waits"), (none.StatusCode, CodeOf(culture)));
        await culture.Open(review);
        Assert.Null(culture.Page.QuerySelector("form[action$='handler=Facts']"));
        Assert.Contains("Trenger ja fra Byrådsleder", culture.Text, StringComparison.Ordinal);

        await chief.Open(review);
        using var one = await chief.Send(Person.FormOf(chief.Page, $"#w{since.Id} form"));
        Assert.Equal(HttpStatusCode.Redirect, one.StatusCode);
        var after = await Membership("Eurocities");
        Assert.Equal("1999", after.Holding(FactKind.MemberSince).Single().Value);
        Assert.Equal(before.Offices(), after.Offices());
        using var all = await chief.Call($"api/{review}/facts", new { });
        Assert.Equal(HttpStatusCode.OK, all.StatusCode);
        Assert.Contains(Guid.Parse(office.Value), (await Membership("Eurocities")).Offices());
        Assert.Empty((await Findings(review))[0].Waiting);
        await chief.Open(review);
        Assert.Null(chief.Page.QuerySelector("#waiting"));
    }

    private static string About(string name, string office) => $"""
        Gjennomgang av {name}

        Bergen kommune er med i ett nettverk.

        {name}

        {name} er et nettverk av storbyer. Bergen kommune ble medlem i 1999. {office} har ansvar for å følge opp samarbeidet.

        Det anbefales å videreføre samarbeidet.
        """;

    private static string CodeOf(Person person) => JsonNode.Parse(person.Html)!["code"]!.GetValue<string>();

    private static Guid IdOf(string review) => Guid.Parse(review["reviews/".Length..]);

    private Task<List<Finding>> Findings(string review) => host.Read(db => db.Findings
        .Where(finding => finding.DocumentId == IdOf(review)).ToListAsync(Cancel));

    private Task<Membership> Membership(string name) =>
        host.Read(db => db.Memberships.Include(m => m.Facts).SingleAsync(m => m.Name == name, Cancel));
}

[Collection<SharedOnSqlite>]
public sealed class ConfirmImportedFactsOnSqlite(SqliteHost host) : ConfirmImportedFactsTests(host);

[Collection<SharedOnPostgres>]
public sealed class ConfirmImportedFactsOnPostgres(PostgresHost host) : ConfirmImportedFactsTests(host);
