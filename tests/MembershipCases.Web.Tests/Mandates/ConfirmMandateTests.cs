using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Mandates;

public abstract class ConfirmMandateTests(ServiceHost host)
{
    private const string Council = "bystyrets-kontor";
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task A_mandate_that_an_import_read_is_a_task_of_the_councils_secretariat_before_it_is_a_ground()
    {
        var (id, open) = await Told("Eurocities");
        using var refused = await host.People.Give(CaseDriver.Handler, "api/cases", open);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("mandate.not-confirmed",
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(await Offered(id));
        Assert.False(await IsTask("byradets-sekretariat", id));
        Assert.True(await IsTask(Council, id));

        using var secretary = await Person.SignIn(host, Council);
        var form = await secretary.OpenForm($"/mandates/{id}", "Confirm.Correction.Asks");
        await secretary.Send(form, filled: [("Confirm.Correction.Strength", "Consider"),
            ("Confirm.Correction.ItemNumber", "11-20"), ("Confirm.Correction.Asks", "Withdraw")]);
        Assert.Equal(400, secretary.Status);
        Assert.NotEmpty(secretary.ErrorAt("Confirm.Correction.ItemNumber"));
        form = await secretary.OpenForm($"/mandates/{id}", "Confirm.Correction.Asks");
        await secretary.Send(form, filled: [("Confirm.Correction.Strength", "Consider"),
            ("Confirm.Correction.ItemNumber", "11/20"), ("Confirm.Correction.Asks", "Withdraw")]);
        Assert.Equal(302, secretary.Status);

        var confirmed = await host.Read(db => db.Mandates.SingleAsync(m => m.Id == id));
        Assert.Equal((MandateAsks.Withdraw, MandateStrength.Consider, "11/20", "Kommunen skal ut."),
            (confirmed.Text.Asks, confirmed.Text.Strength, confirmed.Text.ItemNumber, confirmed.Text.Words));
        Assert.Equal(1, await host.Read(
            db => db.History.CountAsync(entry => entry.SubjectId == id && entry.What == "mandate.confirmed")));
        Assert.False(await IsTask(Council, id));
        Assert.True(await Offered(id));
        await drive.Open(CaseDriver.Handler, open);
    }

    [Fact]
    public async Task One_that_the_council_did_not_give_is_rejected_with_a_reason_and_opens_no_case()
    {
        var (id, open) = await Told("Global Climate Forum");
        await drive.Send(Council, $"api/mandates/{id}/rejection", new { reason = "Bystyret har ikke vedtatt det." }, 1);

        using var refused = await host.People.Give(CaseDriver.Handler, "api/cases", open);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.False(await IsTask(Council, id));
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go("/mandates");
        Assert.Contains("Avvist",
            handler.Page.QuerySelector($"section:has(article[id='{id}']) h2")!.TextContent, StringComparison.Ordinal);
        await handler.Go($"/mandates/{id}");
        Assert.Contains("Bystyret har ikke vedtatt det.", handler.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("byradets-sekretariat")]
    [InlineData("administrator")]
    [InlineData(CaseDriver.Handler)]
    public async Task Nobody_else_confirms_or_rejects_one(string subject)
    {
        var (id, _) = await Told("Eurocities");
        using var confirming = await host.People.Give(subject, $"api/mandates/{id}/confirmation",
            new { correction = new { asks = "join" } }, 1);
        using var rejecting = await host.People.Give(subject, $"api/mandates/{id}/rejection", new { reason = "Nei." }, 1);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (confirming.StatusCode, rejecting.StatusCode));
    }

    /// <summary>An order that an earlier import read, and a case that would rest on it.</summary>
    private async Task<(Guid Id, object Open)> Told(string name)
    {
        var membership = await drive.MembershipNamed(name);
        var mandate = new Mandate(Guid.CreateVersion7(host.Time.GetUtcNow()), membership.Id, new MandateText { Words = "Kommunen skal ut.",
            Strength = MandateStrength.DoIt, ToldIn = "Gjennomgang" }, Guid.CreateVersion7(host.Time.GetUtcNow()), host.Time.GetUtcNow());
        _ = mandate.TakeEvents();
        await host.Read(async db =>
        {
            db.Mandates.Add(mandate);
            return await db.SaveRows();
        });
        return (mandate.Id, new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council",
            mandateId = mandate.Id });
    }

    private async Task<bool> IsTask(string subject, Guid id)
    {
        using var person = await Person.SignIn(host, subject);
        await person.Go("/");
        return person.Page.QuerySelector($"section:has(#unconfirmed) a[href='/mandates/{id}']") is not null;
    }

    private async Task<bool> Offered(Guid id)
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go("/cases/open");
        return handler.Page.QuerySelector($"option[value='{id}']") is not null;
    }
}

[Collection<SharedOnSqlite>]
public sealed class ConfirmMandateOnSqlite(SqliteHost host) : ConfirmMandateTests(host);

[Collection<SharedOnPostgres>]
public sealed class ConfirmMandateOnPostgres(PostgresHost host) : ConfirmMandateTests(host);
