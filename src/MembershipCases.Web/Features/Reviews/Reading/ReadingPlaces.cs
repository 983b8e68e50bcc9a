namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>
/// Lets a few documents be read at a time; the setting <c>Reviews:Readings</c>. A document whose time is over keeps its
/// place until its reading has ended, so that no more are read at once than the memory is meant for.
/// </summary>
/// <param name="most">How many are read at a time.</param>
/// <param name="patience">How long reading may take.</param>
/// <param name="queue">How long a document may wait for its place.</param>
public sealed class ReadingPlaces(int most, TimeSpan patience, TimeSpan queue) : IDisposable
{
    private static readonly TimeSpan Queue = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim places = new(most, most);

    /// <summary>The places of the service.</summary>
    /// <exception cref="InvalidOperationException">The setting is not greater than 0.</exception>
    public static ReadingPlaces Of(IConfiguration configuration) =>
        configuration.GetValue("Reviews:Readings", 1) is > 0 and var most
            ? new ReadingPlaces(most, ReviewFile.Patience, Queue)
            : throw new InvalidOperationException("Set Reviews:Readings to more than 0.");

    /// <summary>Reads a document in a place of its own, or refuses when none is free in time.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="content">Gets the content when there is a place for it.</param>
    /// <param name="read">Reads it, until it is stopped.</param>
    /// <param name="cancellationToken">Stops it earlier.</param>
    public async Task<Result<ReviewRead>> Read(
        string name, Func<Task<byte[]>> content, Func<byte[], CancellationToken, Result<ReviewRead>> read,
        CancellationToken cancellationToken)
    {
        if (!await places.WaitAsync(queue, cancellationToken)) return ReadingErrors.Busy(name);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<Result<ReviewRead>> reading;
        try
        {
            var bytes = await content();
            stop.CancelAfter(patience);
            reading = Task.Run(() => read(bytes, stop.Token), CancellationToken.None);
        }
        catch
        {
            End(stop);
            throw;
        }

        _ = reading.ContinueWith(_ => End(stop), CancellationToken.None, TaskContinuationOptions.None,
            TaskScheduler.Default);
        return await Task.WhenAny(reading, Task.Delay(patience, cancellationToken)) == reading
            ? await reading
            : ReadingErrors.TooSlow(name, patience);
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private void End(CancellationTokenSource stop)
    {
        stop.Dispose();
        places.Release();
    }
}
