namespace MembershipCases.Web.Data;

/// <summary>Writes the checkpoint once more when the service stops. That it cannot stops nothing, but is told in the log.</summary>
public sealed partial class LastCheckpoint(IServiceScopeFactory scopes, ILogger<LastCheckpoint> log) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<HistoryCheckpoint>().Write(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            Tell(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The checkpoint of the history could not be written.")]
    private partial void Tell(Exception fault);
}
