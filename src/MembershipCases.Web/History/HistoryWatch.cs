namespace MembershipCases.Web.History;

/// <summary>
/// Runs the nightly inspection of the history, whose fault is listed as an incident until a later inspection finds
/// none.
/// </summary>
public static partial class HistoryWatch
{
    /// <summary>Inspects the history, stores the result and logs its faults.</summary>
    public static async Task<Inspection> Inspect(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var checkpoints = HistoryCheckpoint.Read(
            HistoryCheckpoint.FileOf(scope.ServiceProvider.GetRequiredService<IConfiguration>()));
        var inspection = scope.ServiceProvider.GetRequiredService<HistoryInspection>();
        var (found, withoutHash) = await inspection.Run(checkpoints, cancellationToken);
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        db.Inspections.Add(found);
        await db.SaveChangesAsync(cancellationToken);
        var log = scope.ServiceProvider.GetRequiredService<ILogger<HistoryInspection>>();
        if (found.Fault is not null) log.Broken(found.Fault);
        if (withoutHash > 0) log.WithoutHash(withoutHash);
        return found;
    }

    [LoggerMessage(LogLevel.Critical, "The history is broken: {Fault}.")]
    private static partial void Broken(this ILogger logger, string fault);

    [LoggerMessage(LogLevel.Warning,
        "{Documents} documents came in before the history kept hashes: nothing proves their texts.")]
    private static partial void WithoutHash(this ILogger logger, int documents);
}
