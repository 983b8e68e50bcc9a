using Microsoft.AspNetCore.Hosting;

namespace MembershipCases.Testing;

/// <summary>
/// A second server on the database of a first, as a municipality runs several, with a clock of its own.
/// </summary>
/// <param name="first">The first.</param>
/// <param name="settings">What is set otherwise than there.</param>
public sealed class TwinHost(ServiceHost first, params Setting[] settings) : ServiceHost
{
    /// <inheritdoc/>
    protected override Task<Setting> CreateDatabase()
    {
        Time.SetUtcNow(first.Time.GetUtcNow());
        return Task.FromResult(first.Database);
    }

    /// <inheritdoc/>
    protected override Task DropDatabase() => Task.CompletedTask;

    internal override Task Keep(string name) => first.Keep(name);

    internal override Task Restore(string name) => first.Restore(name);

    /// <inheritdoc/>
    protected override void Configure(IWebHostBuilder builder)
    {
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
    }
}
