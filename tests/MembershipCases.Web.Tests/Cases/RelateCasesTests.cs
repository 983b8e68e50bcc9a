namespace MembershipCases.Web.Tests.Cases;

public abstract class RelateCasesTests(ServiceHost host)
{
    private const string Note = "Innstillingen venter på den hemmelige knytningen.";
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task A_note_between_two_cases_is_read_by_those_who_may_read_both()
    {
        var open = await new Situation(host).Prepare("recommend on an agenda");
        var closed = await new Situation(host).Prepare("approve");
        await drive.Send(CaseDriver.Handler, $"api/cases/{closed.CaseId}/relations",
            new { other = $"{open.Number}", note = Note }, await closed.VersionNow());

        using var reader = await Person.SignIn(host, "leser", follows: true);
        foreach (var address in Addresses(open).Concat(Addresses(closed)))
        {
            await reader.Go(address);
            Assert.Equal(200, reader.Status);
            Assert.DoesNotContain("knytningen", reader.Html, StringComparison.Ordinal);
        }

        await reader.Open($"/history?case={open.Number}&search=knytningen");
        Assert.Empty(reader.Page.QuerySelectorAll("tr[id^=entry-]"));
        await reader.Open($"/cases/{open.Number}");
        Assert.Contains($"{closed.Number}", reader.Text, StringComparison.Ordinal);
        using var handler = await Person.SignIn(host, CaseDriver.Handler, follows: true);
        foreach (var address in Addresses(open))
        {
            await handler.Go(address);
            Assert.Contains(Note, handler.Html, StringComparison.Ordinal);
        }
    }

    private static string[] Addresses(Situation of) =>
        [$"/cases/{of.Number}", $"/history?case={of.Number}", $"/history/export?case={of.Number}"];
}

[Collection<SharedOnSqlite>]
public sealed class RelateCasesOnSqlite(SqliteHost host) : RelateCasesTests(host);

[Collection<SharedOnPostgres>]
public sealed class RelateCasesOnPostgres(PostgresHost host) : RelateCasesTests(host);
