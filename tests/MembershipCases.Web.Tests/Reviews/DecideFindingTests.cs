using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Reviews;

/// <summary>What may be recorded of a finding, and by whom.</summary>
public abstract class DecideFindingTests(ServiceHost host)
{
    private const string Culture = "saksbehandler-kultur-mangfold-likestilling";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_document_does_not_say_becomes_neither_a_mandate_nor_a_status()
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var review = await handler.BringIn(OneArena("Fyrbyene", "Det anbefales å videreføre samarbeidet."));
        var before = await RowCount.Of(host);

        foreach (var (form, code) in new (object Form, string Code)[]
        {
            (Form("member", "joinRequested", mandate: true), "import.mandate-not-read"),
            (Form("member", "joinRequested"), "import.status-not-read"),
            (Form("joining", "continue"), "import.status-not-supported"),
            (Form("withdrawn", "continue"), "import.status-not-supported"),
        })
        {
            using var refused = await handler.Call($"api/{review}/findings/1", new { decision = "confirmed", form });
            Assert.Equal((HttpStatusCode.BadRequest, code), (refused.StatusCode, CodeOf(handler)));
        }

        Assert.Equal(before, await RowCount.Of(host));
        var page = await handler.Open($"{review}/findings/1");
        Assert.Null(page.QuerySelector("[name='Input.Form.RecordsMandate']"));
        Assert.Equal(["", "Member"], page.QuerySelectorAll("[name='Input.Form.FirstStatus'] option")
            .Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task An_own_statement_is_shown_as_one_and_the_history_tells_who_made_it()
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var review = await handler.BringIn(OneArena("Molobyene", "Det anbefales å videreføre samarbeidet."));

        using var refused = await handler.Decide(review, 1, "Confirmed", ("Input.Form.Status", "WithdrawProposed"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("skriv en grunn", handler.ErrorAt("Input.Form.Status"), StringComparison.Ordinal);
        using var left = await handler.Decide(review, 1, "LeftOut");
        using var reopened = await handler.Call($"api/{review}/findings/1", new { decision = "undecided" }, 1);
        using var stated = await handler.Decide(review, 1, "Confirmed", ("Input.Form.Status", "WithdrawProposed"),
            ("Input.Form.Reason", "Nettverket er nedlagt."));
        using var imported = await handler.Import(review);

        Assert.Equal(HttpStatusCode.Redirect, imported.StatusCode);
        var membership = await Membership("Molobyene (MB)");
        Assert.Equal(MembershipStatus.Member, membership.Status);
        Assert.False(await host.Read(db => db.Mandates.AnyAsync(m => m.MembershipId == membership.Id, Cancel)));
        await handler.Open($"register/{membership.Id}");
        Assert.Contains("Nettverket er nedlagt.", handler.Text, StringComparison.Ordinal);
        Assert.Contains("Tilrådingen er et utsagn fra", handler.Text, StringComparison.Ordinal);
        var finding = (await Findings(review))[0];
        var history = await host.Read(db => db.History.Where(h => h.Subject == "Finding" && h.SubjectId == finding.Id)
            .OrderBy(h => h.Sequence).ToListAsync(Cancel));
        Assert.Equal(["finding.left-out", "finding.reopened", "finding.confirmed", "finding.imported"],
            history.Select(entry => entry.What));
        Assert.Equal(("""{"choices":{"status":"Continue"}}""", "Nettverket er nedlagt."),
            (history[2].Before, history[2].Reason));
        Assert.Contains("""{"status":"WithdrawProposed"}""", history[2].After, StringComparison.Ordinal);
        Assert.DoesNotContain("anbefales", string.Join(' ', history.Select(entry => entry.After)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_of_a_new_membership_that_the_document_does_not_name_is_added_by_somebody_who_acts_for_it()
    {
        using var culture = await Person.SignIn(host, Culture);
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var review = await handler.BringIn(OneArena("Brygger i nord", "Det anbefales å videreføre samarbeidet."));
        var own = await host.Read(db => db.Offices.SingleAsync(o => o.Key == "kultur-mangfold-likestilling", Cancel));
        (string, string)[] filled = [("Input.Form.Kind", "Network"), ("Input.Form.Offices[1]", $"{own.Id}"),
            ("Input.Form.Reason", "Samarbeidet gjelder museene.")];

        using var refused = await handler.Decide(review, 1, "Confirmed", filled);
        using var confirmed = await culture.Decide(review, 1, "Confirmed", filled);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Redirect), (refused.StatusCode, confirmed.StatusCode));
        Assert.Contains("du handler ikke for det", handler.Html, StringComparison.Ordinal);
        Assert.Contains("Samarbeidet gjelder museene.", handler.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_sure_findings_are_confirmed_by_the_same_rules()
    {
        using var administrator = await Person.SignIn(host, "administrator");
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var review = await administrator.BringIn(OneArena("Skjærbyene", "Det anbefales å videreføre samarbeidet."));
        var own = await host.Read(db => db.Offices.SingleAsync(o => o.Key == "kultur-mangfold-likestilling", Cancel));
        using var mended = await administrator.Decide(review, 1, "Confirmed", ("Input.Form.Offices[1]", $"{own.Id}"),
            ("Input.Form.Reason", "Samarbeidet gjelder museene."));
        using var reopened = await administrator.Call($"api/{review}/findings/1", new { decision = "undecided" }, 1);

        using var sure = await handler.Call($"api/{review}/findings", new { });

        Assert.Equal(HttpStatusCode.OK, sure.StatusCode);
        var finding = (await Findings(review))[0];
        Assert.Equal((true, FindingDecision.Undecided), (finding.IsSure, finding.Decision));
    }

    [Fact]
    public async Task What_was_confirmed_before_there_were_rules_is_confirmed_again_before_it_is_imported()
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var review = await handler.BringIn(OneArena("Naustbyene", "Det anbefales å videreføre samarbeidet."));
        using var decided = await handler.Decide(review, 1, "Confirmed");
        await using (var scope = host.NewScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
            var finding = await db.Findings.SingleAsync(known => known.DocumentId == IdOf(review), Cancel);
            db.Entry(finding).Property(known => known.Text).CurrentValue =
                finding.Text with { FirstStatus = MembershipStatus.Joining };
            await db.SaveRows(Cancel);
        }

        var page = await handler.Open($"{review}/import");

        Assert.Null(page.QuerySelector("main form.mc-form"));
        Assert.Contains("«Naustbyene (NB)» ble bekreftet før reglene", handler.Text, StringComparison.Ordinal);
    }

    private static object Form(string firstStatus, string status, bool mandate = false) => new
    {
        name = "Fyrbyene", kind = "network", firstStatus, status, recordsMandate = mandate,
    };

    private static string OneArena(string name, string advice) => $"""
        Gjennomgang av nettverk: {name}

        Bergen kommune er med i ett nettverk.

        {name} ({name[..1]}B)

        {name} er et nettverk av byer. Byråd for klima, miljø og byutvikling har ansvar for å følge opp samarbeidet.

        {advice}
        """;

    private static string CodeOf(Person person) => JsonNode.Parse(person.Html)!["code"]!.GetValue<string>();

    private static Guid IdOf(string review) => Guid.Parse(review["reviews/".Length..]);

    private Task<List<Finding>> Findings(string review) => host.Read(db => db.Findings
        .Where(finding => finding.DocumentId == IdOf(review)).OrderBy(finding => finding.Number).ToListAsync(Cancel));

    private Task<Membership> Membership(string name) =>
        host.Read(db => db.Memberships.Include(m => m.Facts).SingleAsync(m => m.Name == name, Cancel));
}

[Collection<SharedOnSqlite>]
public sealed class DecideFindingOnSqlite(SqliteHost host) : DecideFindingTests(host);

[Collection<SharedOnPostgres>]
public sealed class DecideFindingOnPostgres(PostgresHost host) : DecideFindingTests(host);
