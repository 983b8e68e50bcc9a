namespace MembershipCases.Web.History;

/// <summary>Registers the services that sign and verify the history.</summary>
public static class HistorySetup
{
    /// <summary>
    /// Registers the services. In Development a missing signing key is generated; elsewhere the key must exist.
    /// </summary>
    /// <exception cref="InvalidOperationException">The signing key is missing outside Development.</exception>
    public static IServiceCollection AddHistory(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var file = CheckpointKeys.FileOf(configuration);
        if (environment.IsDevelopment()) CheckpointKeys.Create(file);
        else if (!File.Exists(file))
            throw new InvalidOperationException(
                $"Set History:SigningKeyFile to the key that signs checkpoints of the history: {file} is not there. "
                + $"Make one with: {CheckpointKeys.HowToMake(file)}");
        services.AddSingleton(_ => CheckpointKeys.Of(configuration, []));
        services.AddSingleton<RestoreWatch>();
        services.AddSingleton<HistorySealer>();
        services.AddHostedService<SealingService>();
        services.AddScoped<HistoryCheckpoint>();
        services.AddScoped<HistoryInspection>();
        return services;
    }
}
