using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reevaluations;

public abstract class MoveReevaluationTests(ServiceHost host) : ReevaluationPagesTests(host)
{
    [Fact]
    public async Task A_handler_moves_the_date_with_a_reason_and_the_register_shows_it()
    {
        var eureau = await Drive.MembershipNamed("Eureau");
        var next = Drive.Today.AddDays(100);
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        var address = $"register/{eureau.Id}/reevaluation";
        using var answer = await handler.Send(await handler.Open(address), address,
            ("Input.Next", $"{next:dd.MM.yyyy}"), ("Input.Reason", "Konferansen er i juni."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        eureau = await Drive.MembershipNamed("Eureau");
        Assert.Equal(next, eureau.NextReevaluation);
        Assert.Equal("Konferansen er i juni.",
            eureau.Facts.Single(fact => fact.Kind == FactKind.NextReevaluation && fact.To is null).Source.Reason);
        var entry = await Host.Read(
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
        var kimo = await Drive.MembershipNamed("Kommunenes internasjonale");
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        var address = $"register/{kimo.Id}/reevaluation";
        using var answer = await handler.Send(await handler.Open(address), address, ("Input.Next", next),
            ("Input.Reason", reason));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await Person.Read(answer)).QuerySelector($"#{field}-error"));
        Assert.Equal(kimo.Version, (await Drive.MembershipNamed("Kommunenes internasjonale")).Version);
    }

    [Fact]
    public async Task Only_those_who_keep_a_membership_move_its_date()
    {
        var icorn = await Drive.MembershipNamed("ICORN");
        using var other = await Person.SignIn(Host, CaseDriver.Handler);

        using var answer = await other.Go($"register/{icorn.Id}/cycle");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}

[Collection<SharedOnSqlite>]
public sealed class MoveReevaluationOnSqlite(SqliteHost host) : MoveReevaluationTests(host);

[Collection<SharedOnPostgres>]
public sealed class MoveReevaluationOnPostgres(PostgresHost host) : MoveReevaluationTests(host);
