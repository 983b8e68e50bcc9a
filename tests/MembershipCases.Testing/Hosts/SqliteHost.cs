using Microsoft.Data.Sqlite;

namespace MembershipCases.Testing;

/// <summary>The service on an SQLite file.</summary>
public sealed class SqliteHost(SqliteFiles files) : ServiceHost
{
    private const int Busy = 5;
    private const int Locked = 6;

    private string path = "";

    /// <inheritdoc/>
    protected override async Task<Setting> CreateDatabase() =>
        SqliteFiles.SettingFor(path = await files.CreateDatabase());

    /// <inheritdoc/>
    protected override Task DropDatabase() => Task.CompletedTask;

    internal override Task Keep(string name) => Copy(path, FileOf(name));

    internal override Task Restore(string name) => Copy(FileOf(name), path);

    internal override Task PutBack(string folder) => Copy(Path.Combine(folder, "membershipcases.db"), path);

    /// <summary>Copies a database, again when the service has just sealed something in it.</summary>
    private static async Task Copy(string from, string to)
    {
        await using var source = new SqliteConnection($"Data Source={from};Pooling=False");
        await using var target = new SqliteConnection($"Data Source={to};Pooling=False");
        await source.OpenAsync();
        await target.OpenAsync();
        while (true)
        {
            try
            {
                source.BackupDatabase(target);
                return;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    private string FileOf(string name) =>
        $"{path}.{string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'))}";
}
