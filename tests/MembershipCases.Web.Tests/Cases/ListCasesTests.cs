namespace MembershipCases.Web.Tests.Cases;

public abstract class ListCasesTests(ServiceHost host) : CasePagesTests(host)
{
    [Fact]
    public async Task The_list_finds_a_case_by_words_and_number_and_gives_it_as_a_file()
    {
        var (address, _) = await Open("Union of the Baltic Cities", "byradsleder");
        using var reader = await Person.SignIn(Host, "leser", follows: true);

        Assert.Contains(address, await Listed(reader, "/cases?words=baltic&state=Open&kind=Withdraw"),
            StringComparison.Ordinal);
        Assert.Contains(address, await Listed(reader, $"/cases?words={address["/cases/".Length..]}"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(address, await Listed(reader, "/cases?words=baltic&state=Closed"),
            StringComparison.Ordinal);
        Assert.Contains("Utmelding av Union of the Baltic Cities",
            await Listed(reader, "/cases?handler=Csv&words=baltic"), StringComparison.Ordinal);
        await reader.Go(address + "/submission");
        Assert.Equal(200, reader.Status);
        await reader.Go("/cases/open");
        Assert.Equal(403, reader.Status);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ListCasesOnSqlite(SqliteHost host) : ListCasesTests(host);

[Collection<SharedOnPostgres>]
public sealed class ListCasesOnPostgres(PostgresHost host) : ListCasesTests(host);
