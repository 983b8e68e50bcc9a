using System.Diagnostics;
using System.Globalization;
using System.Text;
using MembershipCases.Elsa;
using MembershipCases.Domain.Process.Engine;

namespace MembershipCases.Benchmarks.Engines;

/// <summary>
/// Both engines on the same work, with no database: a case of two offices from its start to its end, a return and a
/// postponement on its way. Compiled with Engine=Elsa alone.
/// </summary>
internal static class EnginePair
{
    private const int Rounds = 9;

    public static string Measure(int cases)
    {
        using var elsa = new ElsaEngine();
        (string Name, IProcessEngine Engine)[] engines = [("built-in", new BuiltInEngine()), ("Elsa", elsa)];
        var definition = ProcessDefinitions.Load(AppContext.BaseDirectory, null).Latest(CaseKind.Join);
        foreach (var (_, engine) in engines)
            Run(engine, definition, cases);
        var rounds = engines.Select(_ => new List<Cost>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < engines.Length; index++)
                rounds[index].Add(Run(engines[index].Engine, definition, cases));
        }

        string[] head = [
            "| engine | median µs an event | least | most | bytes allocated an event | bytes of state, mean | most |",
            "|---|---:|---:|---:|---:|---:|---:|"];
        return string.Join(Environment.NewLine,
            [.. head, .. engines.Zip(rounds, (engine, of) => Line(engine.Name, of))]);
    }

    private static Cost Run(IProcessEngine engine, ProcessDefinition definition, int cases)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        var told = Enumerable.Range(0, cases).Select(_ => Story.Tell(engine, definition)).ToList();
        var elapsed = Stopwatch.GetElapsedTime(started);
        var events = told.Sum(states => states.Count);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        var sizes = told[0].Select(Encoding.UTF8.GetByteCount).ToList();
        return new(elapsed.TotalMicroseconds / events, (double)allocated / events, sizes.Average(), sizes.Max());
    }

    private static string Line(string name, List<Cost> rounds)
    {
        var times = rounds.Select(round => round.Microseconds).Order().ToList();
        var last = rounds[^1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {times[times.Count / 2]:F0} | {times[0]:F0} | {times[^1]:F0} | {last.Allocated:F0} | {last.Mean:F0} | {last.Most} |");
    }

    private sealed record Cost(double Microseconds, double Allocated, double Mean, int Most);
}
