using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Benchmarks;

/// <summary>The look through a long history, beside reading the same rows plainly and computing nothing.</summary>
internal sealed class HistoryAtScale(string database, ServiceHost host, int rows)
{
    private const int Batch = 2000;

    /// <summary>The head of <see cref="Measure"/>'s lines.</summary>
    public const string Head =
        """
        | database | rows | read plainly | verified | times | rows/s | MiB at the most |
        |---|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>A line of the report.</summary>
    public async Task<string> Measure()
    {
        await host.InitializeAsync();
        try
        {
            await Fill();
            var plain = await Time(Read);
            var verified = await Time(Verify);
            return string.Create(CultureInfo.InvariantCulture,
                $"| {database} | {rows} | {plain:F0} ms | {verified:F0} ms | {verified / plain:F1} | {rows / verified * 1000:F0} | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} |");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static async Task<double> Time(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Appends entries like those of cases until there are so many.</summary>
    private async Task Fill()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var head = await db.ReadHistoryHead(CancellationToken.None);
        var number = await db.History.MaxAsync(entry => entry.Sequence);
        while (head.Place < rows)
        {
            for (var count = 0; count < Batch && head.Place < rows; count++)
            {
                var entry = Entry(++number);
                entry.Leaf = HistoryChain.Leaf(entry);
                db.History.Add(entry);
                head = new(head.Place + 1, HistoryChain.Link(head.Hash, head.Place + 1, entry.Leaf));
                db.HistorySeals.Add(new HistorySeal { Place = head.Place, Entry = number, Hash = head.Hash });
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync();
    }

    private static HistoryEntry Entry(long sequence) => new()
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
    };

    private async Task Read()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT * FROM \"History\" ORDER BY \"Sequence\"";
        await using var reader = await command.ExecuteReaderAsync();
        var (values, read) = (new object[reader.FieldCount], 0);
        for (; await reader.ReadAsync(); read++) reader.GetValues(values);
        if (read != rows) throw new InvalidOperationException($"{read} and not {rows} rows.");
    }

    private async Task Verify()
    {
        await using var scope = host.NewScope();
        var report = await scope.ServiceProvider.GetRequiredService<HistoryInspection>()
            .Run(CheckpointFile.Empty, CancellationToken.None);
        if (report.Head.Place != rows || report.Faults.Count > 1)
            throw new InvalidOperationException(report.Faults.InShort ?? "Not all was read.");
    }
}
