namespace MembershipCases.Web.Tests.Reminders;

public abstract class SimulateRemindersTests(ServiceHost host) : ReminderPagesTests(host)
{
    [Fact]
    public async Task The_year_to_come_is_shown_to_administrators_and_to_commissioners_their_own()
    {
        await Drive.OpenCaseDue(Drive.Today.AddDays(40), "Eurocities", "saksbehandler-byradsleder");
        using var administrator = await Person.SignIn(Host, "administrator");
        await administrator.Go("/reminders/simulation");
        Assert.Equal(200, administrator.Status);
        Assert.Contains("Saksbehandler", administrator.Text, StringComparison.Ordinal);
        var everyone = administrator.Page.QuerySelectorAll("select[name=Person] option").Length;

        using var commissioner = await Person.SignIn(Host, CaseDriver.Commissioner);
        await commissioner.Go("/reminders/simulation?assume=InTime");
        Assert.Equal(200, commissioner.Status);
        Assert.InRange(commissioner.Page.QuerySelectorAll("select[name=Person] option").Length, 2, everyone - 5);

        using var reader = await Person.SignIn(Host, "leser");
        await reader.Go("/reminders/simulation");
        Assert.Equal(403, reader.Status);
    }

    [Fact]
    public async Task The_year_to_come_can_be_taken_away_as_a_file()
    {
        using var client = await Host.SignIn("administrator");
        var text = await client.GetStringAsync(new Uri("/reminders/simulation?handler=Csv", UriKind.Relative),
            TestContext.Current.CancellationToken);

        Assert.StartsWith("Dag;Til;Rolle;Som;Om;Regel;Frist;Melding nr.\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Bestilling fra bystyret om ", text, StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class SimulateRemindersOnSqlite(SqliteHost host) : SimulateRemindersTests(host);

[Collection<SharedOnPostgres>]
public sealed class SimulateRemindersOnPostgres(PostgresHost host) : SimulateRemindersTests(host);
