namespace MembershipCases.Web.History;

/// <summary>Writes a last checkpoint when the service stops.</summary>
public sealed class LastCheckpoint(IServiceScopeFactory scopes) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HistoryCheckpoint>().TryWrite(cancellationToken);
    }
}
