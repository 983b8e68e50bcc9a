using Npgsql;

namespace MembershipCases.Web.Tests.Hosting;

public sealed class PostgresServerTests(PostgresServer server, ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_output_says_which_PostgreSQL_the_tests_ran_on()
    {
        var description = await server.Describe();
        output.WriteLine(description);

        Assert.StartsWith("PostgreSQL 1", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Databases_do_not_see_each_other()
    {
        var first = await server.CreateEmptyDatabase();
        var second = await server.CreateEmptyDatabase();
        await Run(first, "CREATE TABLE only_here (id int)");

        Assert.Equal(1L, await Run(first, "SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'"));
        Assert.Equal(0L, await Run(second, "SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'"));
    }

    [Fact]
    public async Task A_commit_is_on_disk_when_it_is_answered() =>
        Assert.Equal("on", await Run(await server.CreateEmptyDatabase(), "SHOW fsync"));

    private static async Task<object?> Run(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
