namespace MembershipCases.Testing;

/// <summary>The service on an SQLite file.</summary>
public sealed class SqliteHost(SqliteFiles files) : ServiceHost
{
    /// <inheritdoc/>
    protected override async Task<Setting> CreateDatabase() => SqliteFiles.SettingFor(await files.CreateDatabase());

    /// <inheritdoc/>
    protected override Task DropDatabase() => Task.CompletedTask;
}
