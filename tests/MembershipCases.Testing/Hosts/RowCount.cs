using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Testing;

/// <summary>
/// How many rows have been added, changed or deleted in a service's database since somebody first asked, counted by
/// triggers on every table but those of sessions, which come and go, and of the history's seals, which follow. What is the same before and after has changed
/// nothing.
/// </summary>
public sealed class RowCount
{
    private static readonly ConditionalWeakTable<ServiceHost, RowCount> Installed = [];
    private static readonly string[] Uncounted = ["Sessions", "HistorySeals", "Checkpoints"];

    private readonly ServiceHost host;
    private readonly Lazy<Task> triggers;

    private RowCount(ServiceHost host)
    {
        this.host = host;
        triggers = new Lazy<Task>(Install);
    }

    /// <summary>The number for a service's database.</summary>
    public static async Task<long> Of(ServiceHost host)
    {
        await Installed.GetValue(host, asked => new RowCount(asked)).triggers.Value;
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        return await db.Database.SqlQuery<long>($"""SELECT COALESCE(MAX("Id"), 0) AS "Value" FROM "CountedChanges" """)
            .SingleAsync();
    }

    /// <summary>The tables in which something has changed since a number was told.</summary>
    public static async Task<IReadOnlyList<string>> Changed(ServiceHost host, long since)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        return await db.Database
            .SqlQuery<string>($"""SELECT DISTINCT "TableName" AS "Value" FROM "CountedChanges" WHERE "Id" > {since}""")
            .ToListAsync();
    }

    /// <summary>Counts anew when it is asked for again: the service's data are others.</summary>
    internal static void Forget(ServiceHost host) => Installed.Remove(host);

    private async Task Install()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct()
            .Except(Uncounted);
        var sql = db is SqliteDb ? OnSqlite(tables) : OnPostgres(tables);
        foreach (var statement in sql)
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static IEnumerable<string> OnSqlite(IEnumerable<string> tables) =>
    [
        """CREATE TABLE "CountedChanges" ("Id" INTEGER PRIMARY KEY, "TableName" TEXT NOT NULL)""",
        .. from table in tables
           from change in (string[])["INSERT", "UPDATE", "DELETE"]
           select $"""
                CREATE TRIGGER "{table}_{change}" AFTER {change} ON "{table}"
                BEGIN INSERT INTO "CountedChanges" ("TableName") VALUES ('{table}'); END
                """,
    ];

    private static IEnumerable<string> OnPostgres(IEnumerable<string> tables) =>
    [
        """CREATE TABLE "CountedChanges" ("Id" BIGSERIAL PRIMARY KEY, "TableName" TEXT NOT NULL)""",
        """
        CREATE FUNCTION count_change() RETURNS TRIGGER LANGUAGE plpgsql AS
        $$BEGIN INSERT INTO "CountedChanges" ("TableName") VALUES (TG_TABLE_NAME); RETURN NULL; END$$
        """,
        .. from table in tables
           select $"""
                CREATE TRIGGER count_changes AFTER INSERT OR UPDATE OR DELETE ON "{table}"
                FOR EACH ROW EXECUTE FUNCTION count_change()
                """,
    ];
}
