using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MembershipCases.Web.Tests.Data;

/// <summary>
/// A database at the first migration, with records in it, is brought up to the model of today and keeps them.
/// </summary>
public abstract class UpgradeTests
{
    private const string Membership = "11111111-1111-7111-8111-111111111111", Case =
        "22222222-2222-7222-8222-222222222222", Step = "33333333-3333-7333-8333-333333333333",
        Adding = "44444444-4444-7444-8444-444444444444", Added = "55555555-5555-7555-8555-555555555555";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An instant as the database keeps it.</summary>
    protected abstract string Instant { get; }

    protected abstract Task<MembershipDb> Empty();

    [Fact]
    public async Task Records_from_the_first_migration_on_are_read_by_this_version()
    {
        await using var db = await Empty();
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Stop);
        await Fill(db);

        await DatabaseSetup.Migrate(db, Stop);

        var kept = await db.Cases.Include(c => c.Steps).SingleAsync(Stop);
        Assert.Equal(("Utmelding", Guid.Parse(Membership), 3), (kept.Title, kept.MembershipId, kept.Version));
        Assert.Equal(new DateOnly(2026, 4, 1), Assert.Single(kept.Steps).DueOn);
        Assert.Equal("Nettverket", (await db.Memberships.SingleAsync(Stop)).Name);
        Assert.Equal([("adding", null), ("added", (Guid?)Guid.Parse(Adding))],
            (await db.Users.OrderBy(user => user.Id).ToListAsync(Stop)).Select(user => (user.Name, user.AddedBy)));
    }

    [Fact]
    public async Task What_was_chained_keeps_its_chain_and_rows_are_sealed_as_they_stand()
    {
        await using var db = await Empty();
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Stop);
        await Fill(db);
        var touched = await DatabaseSetup.Migrate(db, Stop);
        await RowSealing.Run(db, touched, TimeProvider.System.GetUtcNow(), Stop);
        await RowSealing.Run(db, touched, TimeProvider.System.GetUtcNow(), Stop);
        await using var services = new ServiceCollection().AddSingleton(db).BuildServiceProvider();
        await new HistorySealer(services.GetRequiredService<IServiceScopeFactory>()).Seal(Stop);

        var report = await Inspect(db);
        Assert.Empty(report.Faults.Told);
        Assert.Equal((2 + 4, 5), (report.Head.Place, report.Rows));
        Assert.Equal(["user.added", "user.added", .. Enumerable.Repeat("upkeep.rows-sealed", 4)],
            await db.History.OrderBy(entry => entry.Sequence).Select(entry => entry.What).ToListAsync(Stop));
        await Execute(db, """UPDATE "Memberships" SET "Name" = 'Et annet'""");
        await Execute(db, """UPDATE "History" SET "UserName" = 'En annen' WHERE "Sequence" = 2""");
        Assert.Equal(
            ["entry 2 has been changed, or one before it: its hash does not fit", $"Memberships {Membership}: Name has been changed"],
            (await Inspect(db)).Faults.Told);
    }

    private static async Task<HistoryReport> Inspect(MembershipDb db)
    {
        using var keys = new CheckpointKeys(null, []);
        return await new HistoryInspection(db, keys).Run(CheckpointFile.Empty, Stop);
    }

    [Fact]
    public async Task The_tables_are_those_of_the_model()
    {
        await using var db = await Empty();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed since the last migration: add one.");
    }

    [Fact]
    public async Task A_database_from_before_the_first_migration_is_refused_with_a_sentence()
    {
        await using var db = await Empty();
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Stop);
        await Execute(db, """UPDATE "__EFMigrationsHistory" SET "MigrationId" = '20250101000000_Unknown'""");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => DatabaseSetup.Migrate(db, Stop));

        Assert.Contains("20250101000000_Unknown", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Start with an empty database", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_knows_more_migrations_than_there_are_is_left_as_it_is()
    {
        await using var db = await Empty();
        await DatabaseSetup.Migrate(db, Stop);
        await Execute(db,
            """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20250101000000_Unknown', '10.0.0')""");
        await Fill(db, isOfToday: true);

        await DatabaseSetup.Migrate(db, Stop);

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
            var model = db.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel, designTime: true);
            Assert.DoesNotContain(generator.Generate(migration.UpOperations, model),
                command => command.TransactionSuppressed);
        }
    }

    private async Task Fill(MembershipDb db, bool isOfToday = false)
    {
        string[] rows =
        [
            $"""INSERT INTO "Memberships" ("Id", "Name", "Kind", "Status", "SearchText", "Version") VALUES ('{Membership}', 'Nettverket', 'Network', 'Member', 'nettverket', 1)""",
            $$"""INSERT INTO "Cases" ("Id", "Year", "Sequence", "Kind", "MembershipId", "Title", "Origin", "DecidingBody", "DefinitionVersion", "State", "OpenedAt", "OpenedBy", "Version") VALUES ('{{Case}}', 2026, 1, 'Withdraw', '{{Membership}}', 'Utmelding', 'OwnInitiative', 'Council', 1, '{}', {{Instant}}, '{{Membership}}', 3)""",
            $"""INSERT INTO "Steps" ("Id", "CaseId", "Token", "ElementId", "Kind", "Role", "OpenedAt", "DueOn", "DeadlineChanges") VALUES ('{Step}', '{Case}', '1', 'assess', 'Assess', 'CaseHandler', {Instant}, '2026-04-01', '[]')""",
            UserRow(Adding, "adding"), UserRow(Added, "added"), .. isOfToday ? [] : EntryRows(),
        ];
        foreach (var row in rows) await Execute(db, row);
    }

    private static string UserRow(string id, string name) =>
        $"""INSERT INTO "Users" ("Id", "Subject", "Name", "SearchText", "Version") VALUES ('{id}', '{name}', '{name}', '{name}', 1)""";

    /// <summary>Two entries as they were chained before rows were sealed.</summary>
    private IEnumerable<string> EntryRows()
    {
        var head = HistoryHead.Empty;
        foreach (var (id, by) in new[] { (Adding, Guid.Empty.ToString()), (Added, Adding) })
        {
            var entry = new HistoryEntry
            {
                At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), UserId = Guid.Parse(by), UserName = "Noen",
                Subject = "User", SubjectId = Guid.Parse(id), SubjectVersion = 1, What = "user.added",
            };
            head = new(head.Place + 1, HistoryChain.LinkOfOld(head.Hash, head.Place + 1, entry));
            yield return
                $$"""INSERT INTO "History" ("Sequence", "At", "UserId", "UserName", "Subject", "SubjectId", "SubjectVersion", "What", "After", "Hash") VALUES ({{head.Place}}, {{Instant}}, '{{by}}', 'Noen', 'User', '{{id}}', 1, 'user.added', '{}', '{{head.Hash}}')""";
        }
    }

    private static async Task Execute(MembershipDb db, string sql)
    {
        await db.Database.OpenConnectionAsync(Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Stop));
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
