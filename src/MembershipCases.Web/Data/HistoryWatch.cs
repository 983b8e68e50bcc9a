namespace MembershipCases.Web.Data;

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

/// <summary>What the proof of the history stands on.</summary>
public static class HistorySetup
{
    /// <summary>Adds it. In Development the key is made when it is first needed; elsewhere it must be there.</summary>
    /// <exception cref="InvalidOperationException">There is no key outside Development.</exception>
    public static IServiceCollection AddHistory(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var file = CheckpointKeys.FileOf(configuration);
        if (environment.IsDevelopment()) CheckpointKeys.Make(file);
        else if (!File.Exists(file))
            throw new InvalidOperationException($"Set History:SigningKeyFile to the key that signs checkpoints of the history: {file} is not there. Make one with: openssl ecparam -name prime256v1 -genkey -noout -out {file}");
        services.AddSingleton(_ => CheckpointKeys.Of(configuration, []));
        services.AddScoped<HistoryCheckpoint>();
        services.AddScoped<HistoryInspection>();
        return services;
    }
}
