using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reevaluations;

public abstract class ReevaluationPagesTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_moves_the_date_with_a_reason_and_the_register_shows_it()
    {
        var eureau = await drive.MembershipNamed("Eureau");
        var next = drive.Today.AddDays(100);
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var address = $"register/{eureau.Id}/reevaluation";
        using var answer = await handler.Send(await handler.Open(address), address,
            ("Input.Next", $"{next:dd.MM.yyyy}"), ("Input.Reason", "Konferansen er i juni."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        eureau = await drive.MembershipNamed("Eureau");
        Assert.Equal(next, eureau.NextReevaluation);
        Assert.Equal("Konferansen er i juni.",
            eureau.Facts.Single(fact => fact.Kind == FactKind.NextReevaluation && fact.To is null).Source.Reason);
        var entry = await host.Read(
            db => db.History.OrderBy(h => h.Sequence).LastAsync(h => h.MembershipId == eureau.Id, Cancel));
        Assert.Equal(("membership.next-reevaluation-stated", "Konferansen er i juni."), (entry.What, entry.Reason));
        Assert.Contains($"{next:dd.MM.yyyy}",
            (await handler.Open("register?search=Eureau")).QuerySelector("table")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Konferansen er i juni.",
            (await handler.Open($"register/{eureau.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01.01.2020", "Fordi.", "Input_Next")]
    [InlineData("", "Fordi.", "Input_Next")]
    [InlineData("01.06.2028", "", "Input_Reason")]
    public async Task A_date_that_has_passed_or_has_no_reason_is_refused_at_its_field(
        string next, string reason, string field)
    {
        var kimo = await drive.MembershipNamed("Kommunenes internasjonale");
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var address = $"register/{kimo.Id}/reevaluation";
        using var answer = await handler.Send(await handler.Open(address), address, ("Input.Next", next),
            ("Input.Reason", reason));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await Person.Read(answer)).QuerySelector($"#{field}-error"));
        Assert.Equal(kimo.Version, (await drive.MembershipNamed("Kommunenes internasjonale")).Version);
    }

    [Fact]
    public async Task The_cycle_gives_the_next_date()
    {
        var iclei = await drive.MembershipNamed("Local Governments for Sustainability");
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var address = $"register/{iclei.Id}/cycle";
        using var answer = await handler.Send(await handler.Open(address), address, ("Input.Kind", "CouncilPeriod"),
            ("Input.Reason", "Følger bystyret."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        iclei = await drive.MembershipNamed("Local Governments for Sustainability");
        Assert.Equal(Cycle.OnceACouncilPeriod, iclei.Cycle);
        Assert.Equal(drive.Today < new DateOnly(2029, 10, 31) ? new DateOnly(2029, 10, 31) : iclei.NextReevaluation,
            iclei.NextReevaluation);
        Assert.Contains("Én gang i hver bystyreperiode",
            (await handler.Open($"register/{iclei.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_of_its_own_day_needs_day_and_years()
    {
        var iwa = await drive.MembershipNamed("International Water Association");
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var address = $"register/{iwa.Id}/cycle";
        using var answer = await handler.Send(await handler.Open(address), address, ("Input.Kind", "FixedDay"),
            ("Input.Years", ""), ("Input.Reason", "Egen evaluering."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Person.Read(answer);
        Assert.NotNull(page.QuerySelector("#Input_Day-error"));
        Assert.NotNull(page.QuerySelector("#Input_Years-error"));
    }

    [Fact]
    public async Task Only_those_who_keep_a_membership_move_its_date()
    {
        var icorn = await drive.MembershipNamed("ICORN");
        using var other = await Person.SignIn(host, CaseDriver.Handler);

        using var answer = await other.Go($"register/{icorn.Id}/cycle");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_review_of_one_office_opens_its_cases_with_one_deadline_and_leaves_what_is_open()
    {
        var office = await drive.Office("bystyrets-kontor");
        var seattle = await drive.MembershipNamed("Seattle");
        await drive.Open("saksbehandler-bystyrets-kontor",
            new { kind = "withdraw", membershipId = seattle.Id, decidingBody = "council" });
        var due = drive.Today.AddDays(60);
        using var handler = await Person.SignIn(host, "saksbehandler-bystyrets-kontor");
        using var answer = await handler.Send(await handler.Open("reevaluations/rounds/new"),
            "reevaluations/rounds/new", ("Input.Title", "Vennskapsbyene"), ("Input.Office", $"{office}"),
            ("Input.DueOn", $"{due:dd.MM.yyyy}"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var round = await host.Read(
            db => db.ReviewRounds.Include(r => r.Items).SingleAsync(r => r.Title == "Vennskapsbyene", Cancel));
        Assert.Equal(4, round.Items.Count(item => item.LeftOut is null));
        var left = Assert.Single(round.Items, item => item.LeftOut is not null);
        Assert.Equal((seattle.Id, drive.CaseId), (left.MembershipId, left.CaseId!.Value));
        var ids = round.Items.Where(item => item.LeftOut is null).Select(item => item.CaseId).ToList();
        Assert.Equal([due, due, due, due],
            await host.Read(
                db => db.Steps.Where(s => ids.Contains(s.CaseId) && s.ClosedAt == null).Select(s => s.DueOn!.Value)
                    .ToListAsync(Cancel)));

        drive.GoOnWith(ids[0]!.Value);
        await drive.Assess("continue", "saksbehandler-bystyrets-kontor");
        await drive.Approve("leder-bystyrets-kontor");
        var page = (await handler.Open(answer.Headers.Location!.OriginalString.TrimStart('/'))).QuerySelector(
            "main")!.TextContent;
        Assert.Contains("1 av 4 avsluttet", page, StringComparison.Ordinal);
        Assert.Contains("Seattle", page, StringComparison.Ordinal);
        Assert.Contains("Vennskapsbyene", (await handler.Open("reevaluations")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_of_all_is_for_the_secretariats_and_one_of_an_office_for_its_people()
    {
        var answer =
            await Assert.ThrowsAnyAsync<Exception>(
                () => drive.Send(CaseDriver.Handler, "api/review-rounds",
                    new { title = "Alt", dueOn = drive.Today.AddDays(30) }));
        Assert.Contains("403", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_shows_the_nearest_first_and_what_cannot_be_opened()
    {
        using var reader = await Person.SignIn(host, "leser");

        var rows = (await reader.Open("reevaluations")).QuerySelectorAll("table tbody tr")
            .Select(row => row.TextContent).ToList();

        Assert.Contains(rows,
            row => row.Contains("UNESCO", StringComparison.Ordinal)
                && row.Contains("Hvert 4. år, regnet fra 01.01.2020", StringComparison.Ordinal));
    }
}

public sealed class ReevaluationPagesOnSqlite(SqliteHost host)
    : ReevaluationPagesTests(host), IClassFixture<SqliteHost>;

public sealed class ReevaluationPagesOnPostgres(PostgresHost host)
    : ReevaluationPagesTests(host), IClassFixture<PostgresHost>;
