using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>Somebody with the database in their hands changes the history; each attempt is undone afterwards.</summary>
public abstract class TamperingTests(ServiceHost host)
{
    /// <summary>The places at which each kind is tried.</summary>
    private const int Places = 50;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_untouched_history_is_whole() => Assert.Null(await Found(_ => Task.CompletedTask));

    [Fact]
    public async Task Whatever_is_done_to_a_row_is_found_and_the_first_broken_row_named()
    {
        var kinds = Kinds();
        Assert.True(kinds.Count >= 20, $"{kinds.Count} kinds");
        var last = (await Head()).Sequence;
        Assert.True(last > Places + 2, $"{last} rows");
        var (tried, missed) = (0, new List<string>());
        foreach (var (name, tamper, brokenAt) in kinds)
        {
            for (var place = 0; place < Places; place++)
            {
                var row = 2 + (place * (last - 4) / (Places - 1));
                var fault = await Found(db => tamper(db, row));
                if (fault?.StartsWith($"entry {row + brokenAt} ", StringComparison.Ordinal) != true)
                    missed.Add($"{name} at {row}: {fault ?? "nothing found"}");
                tried++;
            }
        }

        Assert.Empty(missed);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} attempts of {kinds.Count} kinds, all found.");
    }

    [Fact]
    public async Task A_row_put_before_the_first_is_found() =>
        Assert.StartsWith("entry 1 is missing",
            await Found(db => Execute(db, "UPDATE \"History\" SET \"Sequence\" = 0 WHERE \"Sequence\" = 40")),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found_by_the_checkpoint_alone()
    {
        var head = await Head();
        for (var rows = 1; rows <= Places; rows++)
        {
            Task Cut(MembershipDb db) =>
                Execute(db, $"DELETE FROM \"History\" WHERE \"Sequence\" > {head.Sequence - rows}");

            Assert.Null(await Found(Cut));
            Assert.StartsWith($"entry {head.Sequence - rows + 1} is missing", await Found(Cut, head),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_history_written_anew_from_a_row_on_is_found_by_the_checkpoint_alone()
    {
        var head = await Head();

        Assert.Null(await Found(WriteAnew));
        Assert.StartsWith($"entry {head.Sequence} is not the one", await Found(WriteAnew, head),
            StringComparison.Ordinal);
    }

    /// <summary>
    /// Each column changed, and what else can be done to rows; which row, counted from the one at hand, is the first
    /// that does not fit.
    /// </summary>
    private List<(string Name, Func<MembershipDb, long, Task> Tamper, int BrokenAt)> Kinds()
    {
        using var scope = host.NewScope();
        var columns =
            scope.ServiceProvider.GetRequiredService<MembershipDb>().Model.FindEntityType(typeof(HistoryEntry))!
                .GetProperties().ToList();
        Assert.Equal(16, columns.Count);
        return
        [
            .. columns.Select(
                column => ($"change of {column.Name}",
                    (Func<MembershipDb, long, Task>)((db, row) => Change(db, column, row)), 0)),
            ("row taken out", (db, row) => Execute(db, $"DELETE FROM \"History\" WHERE \"Sequence\" = {row}"), 0),
            ("row taken out and the next moved up", TakeOutAndMoveUp, 0),
            ("two rows exchanged", Exchange, 0),
            ("row doubled in place of the next", (db, row) => Copy(db, row, row + 1), 1),
            ("hash of the row before",
                (db, row) => Execute(db,
                    $"UPDATE \"History\" SET \"Hash\" = (SELECT \"Hash\" FROM \"History\" WHERE \"Sequence\" = {row - 1}) WHERE \"Sequence\" = {row}"), 0),
            ("name and reason exchanged at their border",
                (db, row) => Execute(db,
                    $"UPDATE \"History\" SET \"UserName\" = \"UserName\" || substr(\"Subject\", 1, 1), \"Subject\" = substr(\"Subject\", 2) WHERE \"Sequence\" = {row}"), 0),
            ("row changed with a hash of its own made anew", ChangeAndHash, 1),
        ];
    }

    /// <summary>Whoever knows how hashes are made can mend one row; the next then does not follow.</summary>
    private static async Task ChangeAndHash(MembershipDb db, long row)
    {
        await Execute(db, $"UPDATE \"History\" SET \"UserName\" = 'En annen' WHERE \"Sequence\" = {row}");
        var previous = await db.History.AsNoTracking().Where(entry => entry.Sequence == row - 1)
            .Select(entry => entry.Hash).SingleAsync(Cancel);
        var hash = HistoryChain.Hash(previous,
            await db.History.AsNoTracking().SingleAsync(entry => entry.Sequence == row, Cancel));
        await db.Database.ExecuteSqlAsync($"UPDATE \"History\" SET \"Hash\" = {hash} WHERE \"Sequence\" = {row}",
            Cancel);
    }

    private static async Task TakeOutAndMoveUp(MembershipDb db, long row)
    {
        await Execute(db, $"DELETE FROM \"History\" WHERE \"Sequence\" = {row}");
        await Execute(db, $"UPDATE \"History\" SET \"Sequence\" = {row} WHERE \"Sequence\" = {row + 1}");
    }

    private static async Task Exchange(MembershipDb db, long row)
    {
        await Execute(db, $"UPDATE \"History\" SET \"Sequence\" = -1 WHERE \"Sequence\" = {row}");
        await Execute(db, $"UPDATE \"History\" SET \"Sequence\" = {row} WHERE \"Sequence\" = {row + 1}");
        await Execute(db, $"UPDATE \"History\" SET \"Sequence\" = {row + 1} WHERE \"Sequence\" = -1");
    }

    private static async Task Copy(MembershipDb db, long from, long to)
    {
        await Execute(db, $"DELETE FROM \"History\" WHERE \"Sequence\" = {to}");
        var columns = string.Join(", ",
            db.Model.FindEntityType(typeof(HistoryEntry))!.GetProperties().Select(column => column.Name)
                .Where(name => name != "Sequence").Select(name => $"\"{name}\""));
        await Execute(db,
            $"INSERT INTO \"History\" (\"Sequence\", {columns}) SELECT {to}, {columns} FROM \"History\" WHERE \"Sequence\" = {from}");
    }

    private static async Task WriteAnew(MembershipDb db)
    {
        const long row = 40;
        await Execute(db, $"UPDATE \"History\" SET \"UserName\" = 'En annen' WHERE \"Sequence\" = {row}");
        var before = await db.History.AsNoTracking().SingleAsync(entry => entry.Sequence == row - 1, Cancel);
        var hash = before.Hash;
        foreach (var entry in await db.History.AsNoTracking().Where(entry => entry.Sequence >= row)
            .OrderBy(entry => entry.Sequence).ToListAsync(Cancel))
        {
            hash = HistoryChain.Hash(hash, entry);
            await db.Database.ExecuteSqlAsync(
                $"UPDATE \"History\" SET \"Hash\" = {hash} WHERE \"Sequence\" = {entry.Sequence}", Cancel);
        }
    }

    private static Task Change(MembershipDb db, IProperty column, long row)
    {
        var value = Type.GetTypeCode(Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) switch
        {
            _ when column.ClrType == typeof(DateTimeOffset) && db is PostgresDb =>
                $"\"{column.Name}\" + interval '1 microsecond'",
            _ when column.ClrType == typeof(DateTimeOffset) => $"\"{column.Name}\" + 1",
            TypeCode.Int64 => $"\"{column.Name}\" + 1000000",
            TypeCode.Int32 => $"\"{column.Name}\" + 1",
            TypeCode.String => $"coalesce(\"{column.Name}\", '') || ' '",
            _ => "'01234567-89AB-7DEF-8123-456789ABCDEF'",
        };
        return Execute(db, $"UPDATE \"History\" SET \"{column.Name}\" = {value} WHERE \"Sequence\" = {row}");
    }

    private static async Task Execute(MembershipDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Cancel));
    }

    private async Task<string?> Found(Func<MembershipDb, Task> tamper, params HistoryHead[] kept)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await tamper(db);
        return (await HistoryCheck.Run(db, kept, Cancel)).Fault;
    }

    private async Task<HistoryHead> Head()
    {
        await using var scope = host.NewScope();
        return (await HistoryCheck.Run(scope.ServiceProvider.GetRequiredService<MembershipDb>(), [], Cancel)).Head;
    }
}

public sealed class TamperingOnSqlite(SqliteHost host) : TamperingTests(host), IClassFixture<SqliteHost>;

public sealed class TamperingOnPostgres(PostgresHost host) : TamperingTests(host), IClassFixture<PostgresHost>;
