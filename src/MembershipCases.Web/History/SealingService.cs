using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>Seals what was committed in the last second, as long as the service runs.</summary>
public sealed partial class SealingService(
    HistorySealer sealer, RestoreWatch watch, ReadOnlyMode mode, ILogger<SealingService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause);
        var isFailing = false;
        while (await Next(clock, stoppingToken))
        {
            try
            {
                // Not broken off at the end: it takes milliseconds, and a statement that is cancelled may leave its
                // connection with a name for it that the driver does not know.
                if (mode.Missing is null || await watch.Compare(CancellationToken.None))
                    await sealer.Seal(CancellationToken.None);
                isFailing = false;
            }
            catch (Exception fault) when (fault is DbException or DbUpdateException or InvalidOperationException or TimeoutException)
            {
                if (!isFailing) LogFault(fault.Message);
                isFailing = true;
            }
        }
    }

    private static async Task<bool> Next(PeriodicTimer clock, CancellationToken stoppingToken)
    {
        try
        {
            return await clock.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The history cannot be sealed, and is tried again every second: {Fault}")]
    private partial void LogFault(string fault);
}
