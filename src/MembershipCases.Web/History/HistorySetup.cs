namespace MembershipCases.Web.History;

/// <summary>The services that prove the history.</summary>
public static class HistorySetup
{
    /// <summary>Adds it. In Development the key is made when it is first needed; elsewhere it must be there.</summary>
    /// <exception cref="InvalidOperationException">There is no key outside Development.</exception>
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
        services.AddScoped<HistoryCheckpoint>();
        services.AddScoped<HistoryInspection>();
        return services;
    }
}
