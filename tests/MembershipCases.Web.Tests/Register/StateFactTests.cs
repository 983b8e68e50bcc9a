using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Register;

public abstract class StateFactTests(ServiceHost host)
{
    private const string Handler = "saksbehandler-klima-miljo-byutvikling";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_membership_shows_what_each_fact_rests_on()
    {
        using var reader = await Person.SignIn(host, "leser");

        var twinTown = await host.Read(db => db.Memberships.FirstAsync(m => m.Kind == ArenaKind.TwinTown, Cancel));
        var page = await reader.Open($"register/{twinTown.Id}");

        var facts = page.QuerySelector(".mc-facts")!.QuerySelectorAll("dd");
        Assert.True(facts.Length > 3);
        Assert.All(facts, fact => Assert.Contains("Kilde: Dokument", fact.TextContent, StringComparison.Ordinal));
        Assert.Contains("side ", page.QuerySelector(".mc-source p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stated_fact_stands_in_the_register_with_who_said_it_why_and_in_the_history()
    {
        using var handler = await Person.SignIn(host, Handler);
        var membership = await Kept();

        using var answer = await State(handler, membership.Id, "NextReevaluation", "31.12.2027");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var fact = (await Find(membership.Id)).Facts.Single(f => f.Kind == FactKind.NextReevaluation && f.To is null);
        Assert.Equal(("2027-12-31", SourceKind.Statement, "Avtalt med fagavdelingen."),
            (fact.Value, fact.Source.Kind, fact.Source.Reason));
        var entry = await host.Read(
            db => db.History.SingleAsync(
                h => h.MembershipId == membership.Id && h.What == "membership.next-reevaluation-stated"
                    && h.CommandId != null, Cancel));
        Assert.Equal("Avtalt med fagavdelingen.", entry.Reason);
        var page = await handler.Open($"register/{membership.Id}");
        Assert.Contains("31.12.2027", page.QuerySelector(".mc-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Avtalt med fagavdelingen.", page.QuerySelector(".mc-facts")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_the_form_of_its_kind_is_refused_at_its_field()
    {
        using var handler = await Person.SignIn(host, Handler);

        using var answer = await State(handler, (await Kept()).Id, "NoticeMonths", "et halvt år");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Person.Read(answer);
        Assert.Equal("#Input_Value", page.QuerySelector("ds-error-summary a")!.GetAttribute("href"));
        Assert.Equal("et halvt år", page.QuerySelector<IHtmlInputElement>("#Input_Value")!.Value);
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_overwrite_each_other()
    {
        using var handler = await Person.SignIn(host, Handler);
        var membership = await Kept();
        var address = $"register/{membership.Id}/facts/new?kind=Fee";
        var seen = await handler.Open(address);
        using var first = await handler.Send(seen, address, ("Input.Value", "12 000 kroner"),
            ("Input.Reason", "Faktura."));

        using var second = await handler.Send(Fresh(seen), address, ("Input.Value", "15 000 kroner"),
            ("Input.Reason", "Faktura."));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal("15 000 kroner", (await Person.Read(second)).QuerySelector("#Input_Value")!.TextContent.Trim());
        Assert.Equal("12 000 kroner", (await Find(membership.Id)).Holding(FactKind.Fee).Single().Value);
    }

    [Theory]
    [InlineData("leser")]
    [InlineData("saksbehandler-arbeid-sosial-bolig")]
    public async Task Only_case_handlers_of_the_office_may_state_facts(string who)
    {
        using var visitor = await Person.SignIn(host, who);
        var membership = await Kept();
        var address = $"register/{membership.Id}/facts/new?kind=ContactUnit";
        var version = (await Find(membership.Id)).Version;

        using var form = await visitor.Go(address);
        var signIn = await visitor.Open("account/sign-in");
        using var answer = await visitor.Post(address,
        [
            .. Person.Fields(Person.FormOf(signIn, "form")),
            new("Input.CommandId", $"{Guid.CreateVersion7(host.Time.GetUtcNow())}"), new("Input.Version", $"{version}"),
            new("Input.Kind", "ContactUnit"), new("Input.Value", "Etat"), new("Input.Reason", "Fordi."),
        ]);

        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(version, (await Find(membership.Id)).Version);
    }

    [Fact]
    public async Task A_fact_that_has_ended_stays_and_is_seen_on_the_days_it_held()
    {
        using var handler = await Person.SignIn(host, Handler);
        var membership = await Kept();
        using var stated = await State(handler, membership.Id, "RoleHeld", "Styremedlem", ("Input.From", "01.02.2025"));
        var fact = (await Find(membership.Id)).Holding(FactKind.RoleHeld).Single(f => f.Value == "Styremedlem");
        var address = $"register/{membership.Id}/facts/{fact.Id}/end";

        using var ended = await handler.Send(await handler.Open(address), address, ("Input.On", "01.02.2026"),
            ("Input.Reason", "Gikk ut av styret."));

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(new DateOnly(2026, 2, 1), (await Find(membership.Id)).Facts.Single(f => f.Id == fact.Id).To);
        Assert.DoesNotContain("Styremedlem", await Facts(handler, membership.Id, ""), StringComparison.Ordinal);
        Assert.Contains("Styremedlem", await Facts(handler, membership.Id, "?asOf=15.06.2025"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Styremedlem", await Facts(handler, membership.Id, "?asOf=31.01.2025"),
            StringComparison.Ordinal);
    }

    private static async Task<string> Facts(Person visitor, Guid id, string day) =>
        (await visitor.Open($"register/{id}{day}")).QuerySelector(".mc-facts")!.TextContent;

    private static async Task<HttpResponseMessage> State(
        Person visitor, Guid id, string kind, string value, params (string, string)[] more)
    {
        var address = $"register/{id}/facts/new?kind={kind}";
        return await visitor.Send(await visitor.Open(address), address,
            [("Input.Value", value), ("Input.Reason", "Avtalt med fagavdelingen."), .. more]);
    }

    private static IHtmlDocument Fresh(IHtmlDocument page)
    {
        page.QuerySelector("input[name='Input.CommandId']")!.SetAttribute("value",
            Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        return page;
    }

    private Task<Membership> Kept() => host.Read(async db =>
    {
        var office = await db.Offices.SingleAsync(o => o.Key == "klima-miljo-byutvikling", Cancel);
        return await db.Memberships.Include(m => m.Facts).OrderBy(m => m.Id)
            .FirstAsync(
                m => m.Facts.Count(f => f.Kind == FactKind.Responsible) == 1
                    && m.Facts.Any(f => f.OfficeId == office.Id), Cancel);
    });

    private Task<Membership> Find(Guid id) =>
        host.Read(db => db.Memberships.Include(m => m.Facts).SingleAsync(m => m.Id == id, Cancel));
}

[Collection<SharedOnSqlite>]
public sealed class StateFactOnSqlite(SqliteHost host) : StateFactTests(host);

[Collection<SharedOnPostgres>]
public sealed class StateFactOnPostgres(PostgresHost host) : StateFactTests(host);
