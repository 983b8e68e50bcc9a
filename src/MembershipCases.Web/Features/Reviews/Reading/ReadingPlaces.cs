using System.Text.RegularExpressions;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>
/// Lets a few documents be read at a time; the setting <c>Reviews:Readings</c>. A document whose time is over keeps its
/// place until its reading has ended, so that no more are read at once than the memory is meant for.
/// </summary>
/// <param name="settings">How many are read at a time, how long one may take, and how long it may wait.</param>
public sealed class ReadingPlaces(ReadingSettings settings) : IDisposable
{
    private readonly SemaphoreSlim places = new(settings.Readings, settings.Readings);

    /// <summary>Reads a document in a place of its own, or refuses when none is free in time.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="content">Gets the content when there is a place for it.</param>
    /// <param name="read">Reads it, until it is stopped.</param>
    /// <param name="cancellationToken">Stops it earlier.</param>
    public async Task<Result<ReviewRead>> Read(
        string name, Func<Task<byte[]>> content, Func<byte[], CancellationToken, Task<Result<ReviewRead>>> read,
        CancellationToken cancellationToken)
    {
        if (!await places.WaitAsync(settings.Wait, cancellationToken)) return ReadingErrors.Busy(name);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<Result<ReviewRead>> reading;
        try
        {
            var bytes = await content();
            stop.CancelAfter(settings.Time);
            reading = Task.Run(() => read(bytes, stop.Token), CancellationToken.None);
        }
        catch
        {
            End(stop);
            throw;
        }

        _ = reading.ContinueWith(_ => End(stop), CancellationToken.None, TaskContinuationOptions.None,
            TaskScheduler.Default);
        try
        {
            return await reading.WaitAsync(settings.Time, cancellationToken);
        }
        catch (Exception end) when (end is TimeoutException or RegexMatchTimeoutException
            || (end is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return ReadingErrors.TooSlow(name, settings.Time);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private void End(CancellationTokenSource stop)
    {
        stop.Dispose();
        places.Release();
    }
}
