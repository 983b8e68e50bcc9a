using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Mandates;

public abstract class RecordMandateTests(ServiceHost host)
{
    private readonly CaseDriver look = new(host);

    [Fact]
    public async Task A_mandate_is_recorded_once_and_waits_in_the_list_for_a_case()
    {
        var membership = await look.MembershipNamed("Eurocities");
        using var secretary = await Person.SignIn(host, "bystyrets-kontor", follows: true);
        var fields = Person.Fields(
            await secretary.OpenForm("/mandates/new", "Input.Text.Words"),
            ("Input.MembershipId", $"{membership.Id}"), ("Input.Text.Strength", "BringCase"),
            ("Input.Text.Kind", "Motion"), ("Input.Text.Asks", "Withdraw"),
            ("Input.Text.Words", "Byrådet bes legge fram en sak."), ("Input.Text.ItemNumber", "12/26"));
        await secretary.Post("/mandates/new", fields);
        await secretary.Post("/mandates/new", fields);

        Assert.Equal(200, secretary.Status);
        var recorded = await host.Read(db => db.Mandates.SingleAsync(mandate => mandate.MembershipId == membership.Id));
        Assert.Equal(1,
            await host.Read(
                db => db.History.CountAsync(
                    entry => entry.SubjectId == recorded.Id && entry.What == "mandate.recorded")));
        Assert.Contains("Byrådet bes legge fram en sak.", secretary.Html, StringComparison.Ordinal);
        Assert.Contains($"/cases/open?mandateId={recorded.Id}", secretary.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mandate_without_words_is_sent_back_and_a_case_handler_records_none()
    {
        using var secretary = await Person.SignIn(host, "bystyrets-kontor", follows: true);
        await secretary.Send(await secretary.OpenForm("/mandates/new", "Input.Text.Words"), "/mandates/new");
        Assert.Equal(400, secretary.Status);
        Assert.Contains("href=\"#Input_Text_Asks\"", secretary.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Input_Text_Words\"", secretary.Html, StringComparison.Ordinal);

        using var handler = await Person.SignIn(host, CaseDriver.Handler, follows: true);
        await handler.Go("/mandates/new");
        Assert.Equal(403, handler.Status);
    }
}

[Collection<SharedOnSqlite>]
public sealed class RecordMandateOnSqlite(SqliteHost host) : RecordMandateTests(host);

[Collection<SharedOnPostgres>]
public sealed class RecordMandateOnPostgres(PostgresHost host) : RecordMandateTests(host);
