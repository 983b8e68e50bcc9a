using Microsoft.Data.Sqlite;

namespace MembershipCases.Testing;

/// <summary>The service on an SQLite file.</summary>
public sealed class SqliteHost(SqliteFiles files) : ServiceHost
{
    private string path = "";

    /// <inheritdoc/>
    protected override async Task<Setting> CreateDatabase() =>
        SqliteFiles.SettingFor(path = await files.CreateDatabase());

    /// <inheritdoc/>
    protected override Task DropDatabase() => Task.CompletedTask;

    internal override Task Keep(string name) => Copy(path, FileOf(name));

    internal override Task Restore(string name) => Copy(FileOf(name), path);

    internal override Task PutBack(string folder) => Copy(Path.Combine(folder, "membershipcases.db"), path);

    private static async Task Copy(string from, string to)
    {
        await using var source = new SqliteConnection($"Data Source={from};Pooling=False");
        await using var target = new SqliteConnection($"Data Source={to};Pooling=False");
        await source.OpenAsync();
        await target.OpenAsync();
        source.BackupDatabase(target);
    }

    private string FileOf(string name) =>
        $"{path}.{string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'))}";
}
