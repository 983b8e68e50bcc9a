using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Mandates;

public abstract class CloseMandateTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task The_councils_secretariat_closes_a_mandate_with_the_resolution_that_says_so()
    {
        var id = await Record(drive.Today.AddDays(-10));
        using var secretary = await Person.SignIn(host, "bystyrets-kontor");
        var form = await secretary.OpenForm($"/mandates/{id}", "Close.Reason");
        await secretary.Send(form, filled: [("Close.ResolvedOn", drive.Today.AddDays(-11).Show()),
            ("Close.ItemNumber", "7/26"), ("Close.Reason", "Tas til orientering.")]);
        Assert.Equal(400, secretary.Status);
        Assert.NotEmpty(secretary.ErrorAt("Close.ResolvedOn"));
        Assert.Contains("Tas til orientering.", secretary.Html, StringComparison.Ordinal);

        form = await secretary.OpenForm($"/mandates/{id}", "Close.Reason");
        await secretary.Send(form, filled: [("Close.ResolvedOn", drive.Today.Show()), ("Close.ItemNumber", "7/26"),
            ("Close.Point", "2"), ("Close.Reason", "Tas til orientering.")]);

        Assert.Equal(302, secretary.Status);
        var closed = await host.Read(db => db.Mandates.SingleAsync(m => m.Id == id));
        Assert.Equal((drive.Today, "7/26", 2, "Tas til orientering."),
            (closed.Closing!.ResolvedOn, closed.Closing.ItemNumber, closed.Closing.Point, closed.Closing.Reason));
        Assert.Equal("Tas til orientering.", await host.Read(db => db.History
            .Where(entry => entry.SubjectId == id && entry.What == "mandate.closed").Select(entry => entry.Reason).SingleAsync()));
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go($"/mandates/{id}");
        Assert.Contains("punkt 2", handler.Text, StringComparison.Ordinal);
        using var client = await host.SignIn(CaseDriver.Handler);
        Assert.Contains("\"state\":\"closed\"",
            await client.GetStringAsync($"api/mandates/{id}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await handler.Go("/cases/open");
        Assert.Null(handler.Page.QuerySelector($"option[value='{id}']"));
        using var refused = await host.People.Give(CaseDriver.Handler, "api/cases", new { kind = "withdraw",
            membershipId = closed.MembershipId, decidingBody = "council", mandateId = id });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Theory]
    [InlineData("byradets-sekretariat")]
    [InlineData("administrator")]
    [InlineData(CaseDriver.Handler)]
    public async Task Nobody_else_closes_one(string subject)
    {
        var id = await Record(drive.Today);
        using var refused = await host.People.Give(subject, $"api/mandates/{id}/closing",
            new { resolvedOn = drive.Today, itemNumber = "7/26", reason = "Tas til orientering." }, 1, null);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null((await host.Read(db => db.Mandates.SingleAsync(m => m.Id == id))).Closing);
    }

    private async Task<Guid> Record(DateOnly on)
    {
        var membership = await drive.MembershipNamed("Eurocities");
        var recorded = await drive.Send("bystyrets-kontor", "api/mandates", new { membershipId = membership.Id,
            text = new { strength = "consider", kind = "motion", asks = "report", words = "Byrådet bes redegjøre.",
                resolvedOn = on } });
        return recorded["id"]!.GetValue<Guid>();
    }
}

[Collection<SharedOnSqlite>]
public sealed class CloseMandateOnSqlite(SqliteHost host) : CloseMandateTests(host);

[Collection<SharedOnPostgres>]
public sealed class CloseMandateOnPostgres(PostgresHost host) : CloseMandateTests(host);
