using System.Diagnostics;
using System.Globalization;
using MembershipCases.Web.Features.Reevaluations;
using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Benchmarks;

/// <summary>
/// The sweep that opens re-evaluations, with 500 due among so many memberships: finding them, beside the same question
/// as one plain statement with and without the index; opening their cases, once; and the sweep when every case is open
/// already. Then the sweep that says what is due: the first of a day, and the next when nothing is left to say.
/// </summary>
internal sealed class SweepAtScale(string database, ServiceHost host, int memberships)
{
    private const int Due = 500;
    private const int Times = 9;

    /// <summary>The head of <see cref="Measure"/>'s lines.</summary>
    public const string Head =
        """
        | database | memberships | plain statement, index | plain statement, scan | found by the sweep | nothing to open | 500 cases opened | each | reminders of a day | said | reminders again |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>A line of the report, in milliseconds.</summary>
    public async Task<string> Measure()
    {
        await host.InitializeAsync();
        try
        {
            await Fill();
            var plain = await Median(() => Plain(ScaleTables.Plain));
            var scan = await Median(() => Plain(ScaleTables.Scan));
            var found = await Median(Find);
            var reminding = Stopwatch.GetTimestamp();
            var said = await Remind();
            var reminded = Stopwatch.GetElapsedTime(reminding).TotalMilliseconds;
            var again = await Median(Remind);
            var opening = await Time(Sweep, Due);
            var nothing = await Median(async () => await Sweep());
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {database} | {memberships} | {plain:F1} ms | {scan:F1} ms | {found:F1} ms | {nothing:F1} ms | {opening:F0} ms | {opening / Due:F1} ms | {reminded:F0} ms | {said} | {again:F1} ms |");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private async Task Fill()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        foreach (var sql in ScaleTables.Fill(database, memberships, Due)) await db.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task<int> Plain(string sql)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var found = 0;
        while (await reader.ReadAsync()) found++;
        return found == Due ? found : throw new InvalidOperationException($"{found} and not {Due} are due.");
    }

    /// <summary>All that the sweep asks to find its work, batch by batch.</summary>
    private async Task<int> Find()
    {
        var found = 0;
        OpenDueReevaluations.Command? last = null;
        while (await OpenDueReevaluations.Next(host.NewScope().ServiceProvider, last,
            CancellationToken.None) is { Count: > 0 } batch)
            (found, last) = (found + batch.Count, batch[^1]);
        return found;
    }

    private Task<int> Sweep() => OpenDueReevaluations.Sweep(host.NewScope().ServiceProvider, CancellationToken.None);

    private Task<int> Remind() => SendReminders.Sweep(host.NewScope().ServiceProvider, CancellationToken.None);

    private static async Task<double> Time(Func<Task<int>> work, int expected)
    {
        var started = Stopwatch.GetTimestamp();
        var done = await work();
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return done == expected ? elapsed : throw new InvalidOperationException($"{done} and not {expected}.");
    }

    private static async Task<double> Median(Func<Task<int>> work)
    {
        var expected = await work();
        var times = new List<double>();
        for (var time = 0; time < Times; time++) times.Add(await Time(work, expected));
        return times.Order().ElementAt(Times / 2);
    }
}
