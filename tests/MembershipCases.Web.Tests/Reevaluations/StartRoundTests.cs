using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reevaluations;

public abstract class StartRoundTests(ServiceHost host) : ReevaluationPagesTests(host)
{
    [Fact]
    public async Task A_review_of_one_office_opens_its_cases_with_one_deadline_and_leaves_what_is_open()
    {
        var office = await Drive.Office("bystyrets-kontor");
        var seattle = await Drive.MembershipNamed("Seattle");
        await Drive.Open("saksbehandler-bystyrets-kontor",
            new { kind = "withdraw", membershipId = seattle.Id, decidingBody = "council" });
        var due = Drive.Today.AddDays(60);
        using var handler = await Person.SignIn(Host, "saksbehandler-bystyrets-kontor");
        using var answer = await handler.Send(await handler.Open("reevaluations/rounds/new"),
            "reevaluations/rounds/new", ("Input.Title", "Vennskapsbyene"), ("Input.Office", $"{office}"),
            ("Input.DueOn", $"{due:dd.MM.yyyy}"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var round = await Host.Read(
            db => db.ReviewRounds.Include(r => r.Items).SingleAsync(r => r.Title == "Vennskapsbyene", Cancel));
        Assert.Equal(4, round.Items.Count(item => item.LeftOut is null));
        var left = Assert.Single(round.Items, item => item.LeftOut is not null);
        Assert.Equal((seattle.Id, Drive.CaseId), (left.MembershipId, left.CaseId!.Value));
        var ids = round.Items.Where(item => item.LeftOut is null).Select(item => item.CaseId).ToList();
        Assert.Equal([due, due, due, due],
            await Host.Read(
                db => db.Steps.Where(s => ids.Contains(s.CaseId) && s.ClosedAt == null).Select(s => s.DueOn!.Value)
                    .ToListAsync(Cancel)));

        Drive.GoOnWith(ids[0]!.Value);
        await Drive.Assess("continue", "saksbehandler-bystyrets-kontor");
        await Drive.Approve("leder-bystyrets-kontor");
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
                () => Drive.Send(CaseDriver.Handler, "api/review-rounds",
                    new { title = "Alt", dueOn = Drive.Today.AddDays(30) }));
        Assert.Contains("403", answer.Message, StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class StartRoundOnSqlite(SqliteHost host) : StartRoundTests(host);

[Collection<SharedOnPostgres>]
public sealed class StartRoundOnPostgres(PostgresHost host) : StartRoundTests(host);
