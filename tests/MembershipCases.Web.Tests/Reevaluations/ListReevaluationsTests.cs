namespace MembershipCases.Web.Tests.Reevaluations;

public abstract class ListReevaluationsTests(ServiceHost host) : ReevaluationPagesTests(host)
{
    [Fact]
    public async Task The_overview_shows_the_nearest_first_and_what_cannot_be_opened()
    {
        using var reader = await Person.SignIn(Host, "leser");

        var rows = (await reader.Open("reevaluations")).QuerySelectorAll("table tbody tr")
            .Select(row => row.TextContent).ToList();

        Assert.Contains(rows,
            row => row.Contains("UNESCO", StringComparison.Ordinal)
                && row.Contains("Hvert 4. år, regnet fra 01.01.2020", StringComparison.Ordinal));
    }
}

[Collection<SharedOnSqlite>]
public sealed class ListReevaluationsOnSqlite(SqliteHost host) : ListReevaluationsTests(host);

[Collection<SharedOnPostgres>]
public sealed class ListReevaluationsOnPostgres(PostgresHost host) : ListReevaluationsTests(host);
