using System.Net;
using MembershipCases.Hosting;
using MembershipCases.Web.Tests.Cases;
using MembershipCases.Web.Tests.FiveCases;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Mandates;

public abstract class MandatePagesTests(ServiceHost host)
{
    private readonly CaseDriver look = new(host);

    [Fact]
    public async Task A_mandate_is_recorded_once_and_waits_in_the_list_for_a_case()
    {
        var membership = await look.MembershipNamed("Eurocities");
        using var secretary = await FormBrowser.SignIn(host, "bystyrets-kontor");
        List<KeyValuePair<string, string>> fields =
        [
            .. await secretary.Hidden("/mandates/new", "Input.Text.Words"), new("Input.MembershipId", membership.Id.ToString()),
            new("Input.Text.Strength", "BringCase"), new("Input.Text.Kind", "Motion"), new("Input.Text.Words", "Byrådet bes legge fram en sak."), new("Input.Text.ItemNumber", "12/26"),
        ];
        await secretary.Send("/mandates/new", fields);
        var (status, html) = await secretary.Send("/mandates/new", fields);

        Assert.Equal(HttpStatusCode.OK, status);
        var recorded = await look.Read(db => db.Mandates.SingleAsync(mandate => mandate.MembershipId == membership.Id));
        Assert.Equal(1, await look.Read(db => db.History.CountAsync(entry => entry.SubjectId == recorded.Id && entry.What == "mandate.recorded")));
        Assert.Contains("Byrådet bes legge fram en sak.", html, StringComparison.Ordinal);
        Assert.Contains($"/cases/open?mandateId={recorded.Id}", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mandate_without_words_is_sent_back_and_a_case_handler_records_none()
    {
        using var secretary = await FormBrowser.SignIn(host, "bystyrets-kontor");
        var (status, html) = await secretary.Send("/mandates/new", await secretary.Hidden("/mandates/new", "Input.Text.Words"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("href=\"#Input_Text_Words\"", html, StringComparison.Ordinal);

        using var handler = await FormBrowser.SignIn(host, CaseDriver.Handler);
        Assert.Equal(HttpStatusCode.Forbidden, (await handler.Get("/mandates/new")).Status);
    }
}

public sealed class MandatePagesOnSqlite(SqliteHost host) : MandatePagesTests(host), IClassFixture<SqliteHost>;

public sealed class MandatePagesOnPostgres(PostgresHost host) : MandatePagesTests(host), IClassFixture<PostgresHost>;
