using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// One role owns the tables, another is the service's: a service that was broken into cannot change what was written.
/// </summary>
public sealed class DatabaseRolesTests(LimitedRoleHost host) : IClassFixture<LimitedRoleHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_service_does_its_work_without_the_right_to_change_tables()
    {
        var drive = new CaseDriver(host);
        var membership = await drive.MembershipNamed("Global Climate Forum");
        await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        await drive.Assess("withdraw");
        var approved = await drive.Approve();
        Assert.Null(approved["endOutcome"]);

        using var administrator = await host.SignIn("administrator");
        using var dashboard = await administrator.GetAsync(new Uri("hangfire/recurring", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, dashboard.StatusCode);
        Assert.Contains("send-reminders", await dashboard.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_sweeps_what_is_no_record()
    {
        await using var scope = host.NewScope();
        foreach (var sweep in Jobs.All.Where(job => job.Id is "sweep-replies" or "remove-mail-texts" or "forget-reminders"))
            await sweep.Run(scope.ServiceProvider, Cancel);
    }

    [Theory]
    [InlineData("UPDATE \"History\" SET \"Reason\" = 'x'")]
    [InlineData("DELETE FROM \"History\"")]
    [InlineData("TRUNCATE \"History\"")]
    [InlineData("ALTER TABLE \"History\" DISABLE TRIGGER ALL")]
    [InlineData("UPDATE \"Replies\" SET \"Reply\" = '{}'")]
    [InlineData("DELETE FROM \"Inspections\"")]
    [InlineData("UPDATE \"HistorySeals\" SET \"Hash\" = 'x'")]
    [InlineData("DELETE FROM \"Checkpoints\"")]
    [InlineData("UPDATE \"ScreenedReadings\" SET \"At\" = now()")]
    [InlineData("DELETE FROM \"ScreenedReadings\"")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    [InlineData("CREATE TABLE public.other (id integer)")]
    [InlineData("CREATE SCHEMA other")]
    [InlineData("DROP TABLE \"Cases\"")]
    public async Task The_service_s_role_may_not(string sql)
    {
        await using var connection = new NpgsqlConnection(host.ServiceConnection);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task A_database_that_is_behind_stops_the_start_with_what_to_do()
    {
        var empty = await host.EmptyDatabase();
        using var service = new ServiceProcess(
            [("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings:Database", empty)], "--urls",
            "http://127.0.0.1:0");

        Assert.NotEqual(0, await service.ExitCode());
        Assert.True(service.Says.Contains("Run the command migrate", StringComparison.Ordinal), service.Says);
    }

    [Fact]
    public async Task Without_both_roles_the_command_says_what_to_set()
    {
        using var command = new ServiceProcess([("ConnectionStrings:Database", host.ServiceConnection)], "migrate");

        Assert.Equal(1, await command.ExitCode());
        Assert.Contains("Set ConnectionStrings:Migrations", command.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_grows_is_named_as_the_model_names_it()
    {
        using var db = new DesignTimePostgresDb().CreateDbContext([]);
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).ToList();

        Assert.All(MigrateDatabase.AppendOnly, table => Assert.Contains(table, tables));
    }
}

/// <summary>The service on a database that another role owns, with its jobs.</summary>
public sealed class LimitedRoleHost(PostgresServer server) : ServiceHost
{
    private string owned = "";

    /// <summary>How the service connects.</summary>
    public string ServiceConnection { get; private set; } = "";

    /// <summary>A database in which there is nothing yet, as the service's role sees it.</summary>
    public async Task<string> EmptyDatabase() => As("limited_service", await server.CreateEmptyDatabase());

    protected override async Task<Setting> CreateDatabase()
    {
        var made = await server.CreateEmptyDatabase();
        var name = new NpgsqlConnectionStringBuilder(made).Database;
        await Execute(made,
            $"CREATE ROLE limited_owner LOGIN PASSWORD 'owner'; CREATE ROLE limited_service LOGIN PASSWORD 'service'; ALTER DATABASE {name} OWNER TO limited_owner; ALTER SCHEMA public OWNER TO limited_owner");
        owned = made;
        ServiceConnection = As("limited_service", made);
        for (var twice = 0; twice < 2; twice++)
        {
            using var migrate = new ServiceProcess(
                [("ConnectionStrings:Migrations", As("limited_owner", made)),
                    ("ConnectionStrings:Database", ServiceConnection)], "migrate");
            Assert.True(await migrate.ExitCode() == 0, migrate.Says);
        }

        return new Setting("ConnectionStrings:Database", ServiceConnection);
    }

    protected override Task DropDatabase() => server.DropDatabase(owned);

    protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Jobs:Enabled", "true");

    private static string As(string role, string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Username = role,
            Password = role.Split('_')[1] }.ConnectionString;

    private static async Task Execute(string connection, string sql)
    {
        await using var opened = new NpgsqlConnection(connection);
        await opened.OpenAsync();
        await using var command = new NpgsqlCommand(sql, opened);
        await command.ExecuteNonQueryAsync();
    }
}
