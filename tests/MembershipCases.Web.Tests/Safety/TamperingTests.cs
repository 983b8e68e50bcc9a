using MembershipCases.Hosting;
using MembershipCases.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>Somebody with the database in their hands changes the history; each attempt is undone afterwards.</summary>
public abstract class TamperingTests(ServiceHost host)
{
    private const long Row = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_untouched_history_is_whole() => Assert.Null(await Found(_ => Task.CompletedTask));

    [Fact]
    public async Task A_change_of_any_column_is_found_and_the_row_named()
    {
        await using var scope = host.NewScope();
        var columns = scope.ServiceProvider.GetRequiredService<MembershipDb>().Model.FindEntityType(typeof(HistoryEntry))!.GetProperties().ToList();
        Assert.Equal(16, columns.Count);
        foreach (var column in columns)
        {
            var fault = await Found(db => Change(db, column));
            Assert.True(fault?.StartsWith($"entry {Row} ", StringComparison.Ordinal) == true, $"{column.Name}: {fault ?? "nothing found"}");
        }
    }

    [Fact]
    public async Task A_row_that_was_taken_out_is_found_and_named() =>
        Assert.StartsWith($"entry {Row} is missing", await Found(db => Execute(db, $"DELETE FROM \"History\" WHERE \"Sequence\" = {Row}")), StringComparison.Ordinal);

    [Fact]
    public async Task A_row_put_before_the_first_is_found() =>
        Assert.StartsWith("entry 1 is missing", await Found(db => Execute(db, $"UPDATE \"History\" SET \"Sequence\" = 0 WHERE \"Sequence\" = {Row}")), StringComparison.Ordinal);

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found_by_the_checkpoint_alone()
    {
        var head = await Head();
        Task Cut(MembershipDb db) => Execute(db, $"DELETE FROM \"History\" WHERE \"Sequence\" > {head.Sequence - 3}");

        Assert.Null(await Found(Cut));
        Assert.StartsWith($"entry {head.Sequence - 2} is missing", await Found(Cut, head), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_written_anew_from_a_row_on_is_found_by_the_checkpoint_alone()
    {
        var head = await Head();

        Assert.Null(await Found(WriteAnew));
        Assert.StartsWith($"entry {head.Sequence} is not the one", await Found(WriteAnew, head), StringComparison.Ordinal);
    }

    private static async Task WriteAnew(MembershipDb db)
    {
        await Execute(db, $"UPDATE \"History\" SET \"UserName\" = 'En annen' WHERE \"Sequence\" = {Row}");
        var before = await db.History.AsNoTracking().SingleAsync(entry => entry.Sequence == Row - 1, Cancel);
        var hash = before.Hash;
        foreach (var entry in await db.History.AsNoTracking().Where(entry => entry.Sequence >= Row).OrderBy(entry => entry.Sequence).ToListAsync(Cancel))
        {
            hash = HistoryChain.Hash(hash, entry);
            await db.Database.ExecuteSqlAsync($"UPDATE \"History\" SET \"Hash\" = {hash} WHERE \"Sequence\" = {entry.Sequence}", Cancel);
        }
    }

    private static Task Change(MembershipDb db, IProperty column)
    {
        var value = Type.GetTypeCode(Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) switch
        {
            _ when column.ClrType == typeof(DateTimeOffset) && db is PostgresDb => $"\"{column.Name}\" + interval '1 microsecond'",
            _ when column.ClrType == typeof(DateTimeOffset) => $"\"{column.Name}\" + 1",
            TypeCode.Int64 => $"\"{column.Name}\" + 1000000",
            TypeCode.Int32 => $"\"{column.Name}\" + 1",
            TypeCode.String => $"coalesce(\"{column.Name}\", '') || ' '",
            _ => "'01234567-89AB-7DEF-8123-456789ABCDEF'",
        };
        return Execute(db, $"UPDATE \"History\" SET \"{column.Name}\" = {value} WHERE \"Sequence\" = {Row}");
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
