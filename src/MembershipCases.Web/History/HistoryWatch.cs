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
        var provider = scope.ServiceProvider;
        await provider.GetRequiredService<HistorySealer>().Seal(cancellationToken);
        var file = CheckpointFile.Read(HistoryCheckpoint.FileOf(provider.GetRequiredService<IConfiguration>()));
        var report = await provider.GetRequiredService<HistoryInspection>().Run(file, cancellationToken);
        var found = report.AsInspection(provider.GetRequiredService<TimeProvider>().GetUtcNow());
        var db = provider.GetRequiredService<MembershipDb>();
        db.Inspections.Add(found);
        await HistoryWriter.Save(db, Actor.Service, found.At, null, cancellationToken);
        var log = provider.GetRequiredService<ILogger<HistoryInspection>>();
        foreach (var fault in report.Faults.Told) log.Broken(fault);
        if (report.DocumentsWithoutHash > 0) log.WithoutHash(report.DocumentsWithoutHash);
        return found;
    }

    [LoggerMessage(LogLevel.Critical, "The history is broken: {Fault}.")]
    private static partial void Broken(this ILogger logger, string fault);

    [LoggerMessage(LogLevel.Warning,
        "{Documents} documents came in before the history kept hashes: nothing proves their texts.")]
    private static partial void WithoutHash(this ILogger logger, int documents);
}
