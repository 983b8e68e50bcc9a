using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace MembershipCases.Benchmarks;

/// <summary>
/// The service's whole step by many people at once, each in a case of their own: how many steps come through in a
/// second, and how long one takes.
/// </summary>
internal sealed class CrowdAtOnce(string database, Func<ServiceHost> host, int people)
{
    private const int Steps = 600;
    private const int WarmUp = 200;

    /// <summary>The head of <see cref="Measure"/>'s lines.</summary>
    public const string Head =
        """
        | database | people at once | steps in a second | median | 95 of 100 within |
        |---|---:|---:|---:|---:|
        """;

    /// <summary>A line of the report.</summary>
    public async Task<string> Measure()
    {
        await using var step = new ServiceStep(database, host(), Steps + WarmUp);
        await step.Prepare();
        for (var warm = 0; warm < WarmUp; warm++) await step.Do();
        var (left, times) = (Steps, new ConcurrentBag<double>());
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var started = Stopwatch.GetTimestamp();
                await step.Do();
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        })));
        var all = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"| {database} | {people} | {Steps / all:F0} | {sorted[Steps / 2]:F1} ms | {sorted[Steps * 95 / 100]:F1} ms |");
    }
}
