using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace MembershipCases.Web.Tests.Data;

/// <summary>A database of the first version, with records in it, is brought up to the model of today and keeps them.</summary>
public abstract class UpgradeTests
{
    private const string Membership = "11111111-1111-7111-8111-111111111111", Case = "22222222-2222-7222-8222-222222222222", Step = "33333333-3333-7333-8333-333333333333";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An instant as the database keeps it.</summary>
    protected abstract string Instant { get; }

    protected abstract Task<MembershipDb> Empty();

    [Fact]
    public async Task Records_of_the_first_version_are_read_by_this_one()
    {
        await using var db = await Empty();
        await db.GetService<IMigrator>().MigrateAsync("Foundation", Stop);
        await FillFoundation(db);

        await db.Database.MigrateAsync(Stop);

        var kept = await db.Cases.Include(c => c.Steps).SingleAsync(Stop);
        Assert.Equal(("Utmelding", Guid.Parse(Membership), 3), (kept.Title, kept.MembershipId, kept.Version));
        Assert.Equal(new DateOnly(2026, 4, 1), Assert.Single(kept.Steps).DueOn);
        Assert.Equal("Nettverket", (await db.Memberships.SingleAsync(Stop)).Name);
    }

    [Fact]
    public async Task Every_migration_is_one_transaction()
    {
        await using var db = await Empty();
        var generator = db.GetService<IMigrationsSqlGenerator>();
        var migrations = db.GetService<IMigrationsAssembly>();

        foreach (var type in migrations.Migrations.Values)
        {
            var migration = migrations.CreateMigration(type, db.Database.ProviderName!);
            Assert.DoesNotContain(generator.Generate(migration.UpOperations, migration.TargetModel), command => command.TransactionSuppressed);
        }
    }

    private async Task FillFoundation(MembershipDb db)
    {
        string[] rows =
        [
            $"""INSERT INTO "Memberships" ("Id", "Name", "Kind", "Status", "SearchText", "Version") VALUES ('{Membership}', 'Nettverket', 'Network', 'Member', 'nettverket', 1)""",
            $$"""INSERT INTO "Cases" ("Id", "Year", "Sequence", "Kind", "MembershipId", "Title", "Origin", "DecidingBody", "DefinitionVersion", "State", "OpenedAt", "OpenedBy", "Version") VALUES ('{{Case}}', 2026, 1, 'Withdraw', '{{Membership}}', 'Utmelding', 'OwnInitiative', 'Council', 1, '{}', {{Instant}}, '{{Membership}}', 3)""",
            $"""INSERT INTO "Steps" ("Id", "CaseId", "Token", "ElementId", "Kind", "Role", "OpenedAt", "DueOn") VALUES ('{Step}', '{Case}', '1', 'assess', 'Assess', 'CaseHandler', {Instant}, '2026-04-01')""",
        ];
        await db.Database.OpenConnectionAsync(Stop);
        foreach (var row in rows)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = row;
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Stop));
        }
    }
}

public sealed class UpgradeOnSqlite : UpgradeTests, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("upgrade-");

    protected override string Instant => "1767225600000000";

    protected override Task<MembershipDb> Empty()
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseSetup.UseSqlite(options, Path.Combine(folder.FullName, "first.db"));
        return Task.FromResult<MembershipDb>(new SqliteDb(options.Options));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

public sealed class UpgradeOnPostgres(PostgresServer server) : UpgradeTests
{
    protected override string Instant => "'2026-01-01T00:00:00Z'";

    protected override async Task<MembershipDb> Empty()
    {
        var connection = new NpgsqlConnectionStringBuilder(await server.CreateEmptyDatabase()) { Pooling = false };
        return new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection.ConnectionString).Options);
    }
}
