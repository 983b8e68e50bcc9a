namespace MembershipCases.Hosting;

/// <summary>A second server on the database of a first, as a municipality runs several: with a clock of its own, set to the first's.</summary>
public sealed class TwinHost(ServiceHost first) : ServiceHost
{
    /// <inheritdoc/>
    protected override Task<Setting> CreateDatabase()
    {
        Time.SetUtcNow(first.Time.GetUtcNow());
        return Task.FromResult(first.Database);
    }

    /// <inheritdoc/>
    protected override Task DropDatabase() => Task.CompletedTask;
}
