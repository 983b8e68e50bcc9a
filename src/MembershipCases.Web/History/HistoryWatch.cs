namespace MembershipCases.Web.History;

/// <summary>The nightly look through the history. What is wrong stands among the incidents until a later look finds nothing.</summary>
public static partial class HistoryWatch
{
    /// <summary>Looks, and keeps what was found.</summary>
    public static async Task<Inspection> Look(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var file = HistoryCheckpoint.FileOf(scope.ServiceProvider.GetRequiredService<IConfiguration>());
        var found = await scope.ServiceProvider.GetRequiredService<HistoryInspection>().Run(HistoryCheckpoint.Read(file), cancellationToken);
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        db.Inspections.Add(found);
        await db.SaveChangesAsync(cancellationToken);
        if (found.Fault is not null) scope.ServiceProvider.GetRequiredService<ILogger<HistoryInspection>>().Broken(found.Fault);
        return found;
    }

    [LoggerMessage(LogLevel.Critical, "The history is broken: {Fault}.")]
    private static partial void Broken(this ILogger logger, string fault);
}
