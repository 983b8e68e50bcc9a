using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class CancelCaseTests(ServiceHost host) : CasePagesTests(host)
{
    [Fact]
    public async Task A_case_is_called_off_with_a_reason_and_cases_are_tied_together()
    {
        var (one, id) = await Open("Nordisk Veiforum", "klima-miljo-byutvikling");
        var (other, otherId) = await Open("World Parks Association", "klima-miljo-byutvikling");
        using var browser = await Person.SignIn(Host, Handler, follows: true);
        await browser.Send(await browser.OpenForm(one, "Relate.Other"),
            filled: ("Relate.Other", other["/cases/".Length..]));
        using var itself = await browser.Send(await browser.OpenForm(one, "Relate.Other"),
            filled: ("Relate.Other", one["/cases/".Length..]));
        Assert.Equal(HttpStatusCode.BadRequest, itself.StatusCode);
        Assert.Contains("kan ikke knyttes til seg selv", browser.Html, StringComparison.Ordinal);
        Assert.Equal(1,
            await Host.Read(db => db.CaseRelations.CountAsync(r => r.FirstId == otherId || r.SecondId == otherId)));

        using var unreasoned = await browser.Send(await browser.OpenForm(one, "Cancel.Reason"));
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.StatusCode);
        await browser.Send(await browser.OpenForm(one, "Cancel.Reason"),
            filled: ("Cancel.Reason", "Ikke aktuelt lenger."));
        var ended = await Host.Read(db => db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == id));
        Assert.Equal("cancelled", ended.EndOutcome);
        Assert.DoesNotContain(ended.Steps, step => step.IsOpen);
        await browser.Open(one);
        Assert.Contains("Ikke aktuelt lenger.", browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_on_an_agenda_is_called_off_when_the_secretariat_has_taken_it_off()
    {
        var situation = await new Situation(Host).Prepare("resolve on an agenda");
        var (address, reason) = ($"api/cases/{situation.CaseId}/cancellation", new { reason = "Trukket." });
        using var early = await Host.People.Give(Handler, address, reason, situation.Version);
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("case.on-an-agenda", await early.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var takenOff = await Host.People.Ask("bystyrets-kontor", client => client.SendAsync(CommandRequest.To(
            HttpMethod.Delete, $"api/meetings/{situation.Meeting}/agenda/{situation.Step}", null, situation.MeetingVersion),
            TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, takenOff.StatusCode);
        using var calledOff = await Host.People.Give(Handler, address, reason, situation.Version);
        Assert.Equal(HttpStatusCode.OK, calledOff.StatusCode);
    }
}

[Collection<SharedOnSqlite>]
public sealed class CancelCaseOnSqlite(SqliteHost host) : CancelCaseTests(host);

[Collection<SharedOnPostgres>]
public sealed class CancelCaseOnPostgres(PostgresHost host) : CancelCaseTests(host);
