using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Benchmarks;

/// <summary>
/// The command <c>verify-history</c> with so many entries and twice as many rows of records, beside reading the same rows
/// plainly and computing nothing. Its memory is that of its own process.
/// </summary>
internal sealed class HistoryAtScale(string database, ServiceHost host, int entries)
{
    private const int RowsOfAnEntry = 2;
    private const int RowsOfAMembership = 3;
    private const int Batch = 2000;

    /// <summary>The head of <see cref="Measure"/>'s lines.</summary>
    public const string Head =
        """
        | database | entries | rows of records | read plainly | verified, with the start of the program | times | MiB at the most | its answer |
        |---|---:|---:|---:|---:|---:|---:|---|
        """;

    /// <summary>A line of the report.</summary>
    public async Task<string> Measure()
    {
        await host.InitializeAsync();
        try
        {
            await Fill();
            var began = Stopwatch.GetTimestamp();
            var rows = await ReadPlainly();
            var plain = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            began = Stopwatch.GetTimestamp();
            var (answer, memory) = await Verify();
            var verified = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            return string.Create(CultureInfo.InvariantCulture,
                $"| {database} | {entries} | {rows} | {plain:F0} ms | {verified:F0} ms | {verified / plain:F1} | {memory} | {answer} |");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>Fills the register and appends entries until there are so many, each of which has sealed two rows.</summary>
    private async Task Fill()
    {
        await using var reading = host.NewScope();
        var source = reading.ServiceProvider.GetRequiredService<MembershipDb>();
        source.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        foreach (var sql in ScaleTables.Fill(database, entries * RowsOfAnEntry / RowsOfAMembership, due: 500))
            await source.Database.ExecuteSqlRawAsync(sql);
        await source.Database.OpenConnectionAsync();

        await using var writing = host.NewScope();
        var db = writing.ServiceProvider.GetRequiredService<MembershipDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (bytes, rows, number) = (new ArrayBufferWriter<byte>(), 0, await db.History.MaxAsync(entry => entry.Sequence));
        var tables = SealedTable.All(source.Model).Where(table => table.Name is "Memberships" or "Facts");
        foreach (var table in tables)
        {
            await foreach (var row in table.ReadRows(source, CancellationToken.None))
            {
                RowSeal.Write(bytes, row);
                if (++rows % RowsOfAnEntry > 0) continue;
                await Append(db, ++number, bytes);
            }
        }

        await Append(db, ++number, bytes);
        await Save(db);
        await transaction.CommitAsync();
        await host.Seal();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static async Task Append(MembershipDb db, long number, ArrayBufferWriter<byte> rows)
    {
        var entry = Entry(number, rows.WrittenSpan.ToArray());
        entry.Leaf = HistoryChain.Leaf(entry);
        rows.ResetWrittenCount();
        db.History.Add(entry);
        if (number % Batch == 0) await Save(db);
    }

    private static async Task Save(MembershipDb db)
    {
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static HistoryEntry Entry(long sequence, byte[] rows) => new()
    {
        Sequence = sequence,
        At = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddSeconds(sequence),
        UserId = new Guid((int)(sequence % 19), 0, 0, new byte[8]),
        UserName = "Saksbehandler, klima, miljø og byutvikling",
        Subject = "MembershipCase",
        SubjectId = new Guid((int)(sequence / 12), 1, 0, new byte[8]),
        SubjectVersion = (int)(sequence % 12),
        CaseId = new Guid((int)(sequence / 12), 1, 0, new byte[8]),
        MembershipId = new Guid((int)(sequence / 60), 2, 0, new byte[8]),
        What = "case.assessed",
        After = """{"participation":"passive","learningOutcome":"low","influence":"low","reasoning":"Kommunen har ikke deltatt i nettverkets arbeid på flere år.","advice":"withdraw"}""",
        CommandId = new Guid((int)sequence, 3, 0, new byte[8]),
        Rows = rows,
    };

    /// <summary>Reads all columns of the same tables; returns the number of rows of records.</summary>
    private async Task<long> ReadPlainly()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await db.Database.OpenConnectionAsync();
        var rows = 0L;
        foreach (var table in SealedTable.All(db.Model)) rows += await Read(db, table.Name);
        await Read(db, "History");
        await Read(db, "HistorySeals");
        return rows;
    }

    private static async Task<long> Read(MembershipDb db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var (values, read) = (new object[reader.FieldCount], 0L);
        for (; await reader.ReadAsync(); read++) reader.GetValues(values);
        return read;
    }

    private async Task<(string Answer, long Memory)> Verify()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(MembershipDb).Assembly.Location, "verify-history"])
        {
            RedirectStandardOutput = true,
        };
        foreach (var setting in host.Settings.Select(setting => setting[2..].Split('=', 2)))
            start.Environment[setting[0].Replace(":", "__", StringComparison.Ordinal)] = setting[1];
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEndAsync();
        var memory = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            process.Refresh();
            memory = Math.Max(memory, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        var says = (await answer).Trim();
        return process.ExitCode == 0
            ? (says.ReplaceLineEndings(" "), memory >> 20)
            : throw new InvalidOperationException(says);
    }
}
