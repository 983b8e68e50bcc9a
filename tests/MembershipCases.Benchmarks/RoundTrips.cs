using System.Diagnostics.Metrics;

namespace MembershipCases.Benchmarks;

/// <summary>
/// Counts the commands and batches that the driver sends to PostgreSQL, each of which is a round trip. The commit of a
/// transaction, which is one more, is not among them.
/// </summary>
internal sealed class RoundTrips : IDisposable
{
    private readonly MeterListener listener = new();
    private long count;

    public RoundTrips()
    {
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (instrument is { Meter.Name: "Npgsql", Name: "db.client.operation.duration" }) heard.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref count));
        listener.Start();
    }

    public long Count => Interlocked.Read(ref count);

    public void Dispose() => listener.Dispose();
}
