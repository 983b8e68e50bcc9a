using System.Globalization;

namespace MembershipCases.Benchmarks;

/// <summary>The measurements as a Markdown table.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<Measurement> measurements) =>
        string.Join(
            Environment.NewLine,
            [
                "| database | callers | step | median µs | least | most | steps/s | of the raw rate | bytes | round trips before the commit |",
                "|---|---:|---|---:|---:|---:|---:|---:|---:|---:|",
                .. measurements.Select(measurement => Line(measurement, measurements)),
            ]);

    private static string Line(Measurement measurement, IReadOnlyList<Measurement> all)
    {
        var times = measurement.Rounds.Select(round => round.Microseconds).ToList();
        var median = Median(times);
        var bytes = Median(measurement.Rounds.Select(round => round.Bytes));
        var raw = Median(
            all.First(other => (other.Step.Database, other.Step.Callers) == (measurement.Step.Database, measurement.Step.Callers))
                .Rounds.Select(round => round.Microseconds));
        var roundTrips = Median(measurement.Rounds.Select(round => round.RoundTrips));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {measurement.Step.Database} | {measurement.Step.Callers} | {measurement.Step.Name} | {median:F0} | {times.Min():F0} | {times.Max():F0} | {1e6 / median:F0} | {raw / median:F2} | {bytes:F0} | {roundTrips:F1} |");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
