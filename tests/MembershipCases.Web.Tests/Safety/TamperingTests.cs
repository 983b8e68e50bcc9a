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
    public async Task An_untouched_history_is_whole() => Assert.Empty(await Found(_ => Task.CompletedTask));

    [Fact]
    public async Task Whatever_is_done_to_an_entry_or_its_place_is_found_and_the_first_broken_one_named()
    {
        var kinds = Kinds();
        Assert.True(kinds.Count >= 20, $"{kinds.Count} kinds");
        var last = (await Head()).Place;
        Assert.True(last > Places + 2, $"{last} rows");
        var (tried, missed) = (0, new List<string>());
        foreach (var (name, tamper, brokenAt) in kinds)
        {
            for (var place = 0; place < Places; place++)
            {
                var row = 2 + (place * (last - 4) / (Places - 1));
                var found = await Found(db => tamper(db, row)) is [var first, ..] ? first : null;
                if (found?.StartsWith($"entry {row + brokenAt} ", StringComparison.Ordinal) != true)
                    missed.Add($"{name} at {row}: {found ?? "nothing found"}");
                tried++;
            }
        }

        Assert.Empty(missed);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} attempts of {kinds.Count} kinds, all found.");
    }

    [Fact]
    public async Task A_place_put_before_the_first_is_found() =>
        Assert.Contains("entry 1 is missing: the next is 0",
            await Found(db => Execute(db, "UPDATE \"HistorySeals\" SET \"Place\" = 0 WHERE \"Place\" = 40")));

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found_by_its_rows_and_by_the_checkpoint()
    {
        var head = await Head();
        for (var rows = 1; rows <= Places; rows++)
        {
            async Task Cut(MembershipDb db)
            {
                await Execute(db,
                    $"DELETE FROM \"History\" WHERE \"Sequence\" IN (SELECT \"Entry\" FROM \"HistorySeals\" WHERE \"Place\" > {head.Place - rows})");
                await Execute(db, $"DELETE FROM \"HistorySeals\" WHERE \"Place\" > {head.Place - rows}");
            }

            Assert.Empty(await Found(Cut));
            Assert.Equal($"entry {head.Place - rows + 1} is missing: a checkpoint says that there were {head.Place} entries",
                Assert.Single(await Found(Cut, head)));
        }
    }

    [Fact]
    public async Task A_history_written_anew_from_an_entry_on_is_found_by_the_checkpoint_alone()
    {
        var head = await Head();

        Assert.Empty(await Found(WriteAnew));
        Assert.Equal($"entry {head.Place} is not the one that a checkpoint has seen",
            Assert.Single(await Found(WriteAnew, head)));
    }

    /// <summary>
    /// Each column changed, and what else can be done to entries and places; which place, counted from the one at hand, is
    /// the first that is named.
    /// </summary>
    private List<(string Name, Func<MembershipDb, long, Task> Tamper, int BrokenAt)> Kinds()
    {
        using var scope = host.NewScope();
        var columns =
            scope.ServiceProvider.GetRequiredService<MembershipDb>().Model.FindEntityType(typeof(HistoryEntry))!
                .GetProperties().Where(column => column.Name is not "Transaction").ToList();
        Assert.Equal(17, columns.Count);
        return
        [
            .. columns.Select(
                column => ($"change of {column.Name}",
                    (Func<MembershipDb, long, Task>)((db, place) => Change(db, column, place)), 0)),
            ("entry taken out", (db, place) => Execute(db, $"DELETE FROM \"History\" WHERE {At(place)}"), 0),
            ("place taken out", (db, place) => Execute(db, $"DELETE FROM \"HistorySeals\" WHERE \"Place\" = {place}"), 0),
            ("hash of a place changed",
                (db, place) => Execute(db,
                    $"UPDATE \"HistorySeals\" SET \"Hash\" = '{new string('a', 64)}' WHERE \"Place\" = {place}"), 0),
            ("hash of the place before",
                (db, place) => Execute(db,
                    $"UPDATE \"HistorySeals\" SET \"Hash\" = (SELECT \"Hash\" FROM \"HistorySeals\" WHERE \"Place\" = {place - 1}) WHERE \"Place\" = {place}"), 0),
            ("two places exchanged", Exchange, 0),
            ("name and reason exchanged at their border",
                (db, place) => Execute(db,
                    $"UPDATE \"History\" SET \"UserName\" = \"UserName\" || substr(\"Subject\", 1, 1), \"Subject\" = substr(\"Subject\", 2) WHERE {At(place)}"), 0),
            ("entry changed with a leaf made anew", ChangeAndHash, 0),
            ("entry changed with leaf and place made anew", ChangeAndLink, 1),
        ];
    }

    /// <summary>Whoever knows how hashes are made can mend one entry; its place then does not fit.</summary>
    private static async Task ChangeAndHash(MembershipDb db, long place)
    {
        await Execute(db, $"UPDATE \"History\" SET \"UserName\" = 'En annen' WHERE {At(place)}");
        await Execute(db, $"UPDATE \"History\" SET \"Leaf\" = '{HistoryChain.Leaf(await EntryAt(db, place))}' WHERE {At(place)}");
    }

    /// <summary>With the place mended as well, the next does not follow.</summary>
    private static async Task ChangeAndLink(MembershipDb db, long place)
    {
        await ChangeAndHash(db, place);
        await Link(db, place, await HashAt(db, place - 1));
    }

    private static async Task<string> Link(MembershipDb db, long place, string previous)
    {
        var hash = HistoryChain.Link(previous, place, (await EntryAt(db, place)).Leaf!);
        await Execute(db, $"UPDATE \"HistorySeals\" SET \"Hash\" = '{hash}' WHERE \"Place\" = {place}");
        return hash;
    }

    private static async Task Exchange(MembershipDb db, long place)
    {
        await Execute(db, $"UPDATE \"HistorySeals\" SET \"Place\" = -1 WHERE \"Place\" = {place}");
        await Execute(db, $"UPDATE \"HistorySeals\" SET \"Place\" = {place} WHERE \"Place\" = {place + 1}");
        await Execute(db, $"UPDATE \"HistorySeals\" SET \"Place\" = {place + 1} WHERE \"Place\" = -1");
    }

    private static async Task WriteAnew(MembershipDb db)
    {
        const long from = 40;
        await ChangeAndHash(db, from);
        var hash = await HashAt(db, from - 1);
        var last = await db.HistorySeals.MaxAsync(seal => seal.Place, Cancel);
        for (var place = from; place <= last; place++) hash = await Link(db, place, hash);
    }

    private static Task<HistoryEntry> EntryAt(MembershipDb db, long place) =>
        db.HistorySeals.AsNoTracking().Where(seal => seal.Place == place)
            .Join(db.History.AsNoTracking(), seal => seal.Entry, entry => entry.Sequence, (_, entry) => entry)
            .SingleAsync(Cancel);

    private static Task<string> HashAt(MembershipDb db, long place) =>
        db.HistorySeals.AsNoTracking().Where(seal => seal.Place == place).Select(seal => seal.Hash).SingleAsync(Cancel);

    private static string At(long place) =>
        $"\"Sequence\" = (SELECT \"Entry\" FROM \"HistorySeals\" WHERE \"Place\" = {place})";

    private static Task Change(MembershipDb db, IProperty column, long place)
    {
        var value = Type.GetTypeCode(Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) switch
        {
            _ when column.ClrType == typeof(DateTimeOffset) && db is PostgresDb =>
                $"\"{column.Name}\" + interval '1 microsecond'",
            _ when column.ClrType == typeof(DateTimeOffset) => $"\"{column.Name}\" + 1",
            TypeCode.Int64 => $"\"{column.Name}\" + 1000000",
            TypeCode.Int32 => $"\"{column.Name}\" + 1",
            _ when column.ClrType == typeof(byte[]) => db is PostgresDb ? @"'\x000000'::bytea" : "zeroblob(3)",
            TypeCode.String => $"coalesce(\"{column.Name}\", '') || ' '",
            _ => "'01234567-89AB-7DEF-8123-456789ABCDEF'",
        };
        return Execute(db, $"UPDATE \"History\" SET \"{column.Name}\" = {value} WHERE {At(place)}");
    }

    private static async Task Execute(MembershipDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Cancel));
    }

    private async Task<IReadOnlyList<string>> Found(Func<MembershipDb, Task> tamper, params HistoryHead[] kept)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await tamper(db);
        var faults = new InspectionFaults();
        await new ChainCheck(db, faults).Run(kept, new SealedRows(), Cancel);
        return faults.Told;
    }

    private async Task<HistoryHead> Head()
    {
        await host.Seal();
        return await host.Read(db => db.ReadHistoryHead(Cancel));
    }
}

public sealed class TamperingOnSqlite(SqliteHost host) : TamperingTests(host), IClassFixture<SqliteHost>;

public sealed class TamperingOnPostgres(PostgresHost host) : TamperingTests(host), IClassFixture<PostgresHost>;
