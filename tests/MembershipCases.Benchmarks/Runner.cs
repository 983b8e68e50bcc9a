using System.Diagnostics;

namespace MembershipCases.Benchmarks;

/// <summary>Time, memory and questions to PostgreSQL of one step, as the mean of one round.</summary>
internal sealed record Round(double Microseconds, double Bytes, double RoundTrips);

/// <summary>Every round of one kind of step.</summary>
internal sealed record Measurement(IDurableStep Step, IReadOnlyList<Round> Rounds);

/// <summary>Measures kinds of steps in turn, round by round, so that a noisy minute falls on all of them.</summary>
internal static class Runner
{
    public static async Task<IReadOnlyList<Measurement>> Measure(IReadOnlyList<IDurableStep> steps, Plan plan)
    {
        foreach (var step in steps)
        {
            await step.Prepare();
            await Run(step, plan.WarmUp);
        }

        var rounds = steps.Select(_ => new List<Round>()).ToList();
        for (var round = 0; round < plan.Rounds; round++)
        {
            for (var index = 0; index < steps.Count; index++)
                rounds[index].Add(await Run(steps[index], plan.Steps));
        }

        foreach (var step in steps)
            await step.DisposeAsync();
        return [.. steps.Zip(rounds, (step, of) => new Measurement(step, of))];
    }

    private static async Task<Round> Run(IDurableStep step, int times)
    {
        GC.Collect();
        using var roundTrips = new RoundTrips();
        var (bytes, left) = (GC.GetTotalAllocatedBytes(precise: true), times);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, step.Callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0) await step.Do();
        })));
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new(elapsed.TotalMicroseconds / times,
            (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / times, (double)roundTrips.Count / times);
    }
}
