using Microsoft.Data.Sqlite;

namespace MembershipCases.Testing;

/// <summary>
/// SQLite databases for one run of a test assembly, in a temporary folder that goes away with it. An assembly fixture.
/// </summary>
public sealed class SqliteFiles : IDisposable
{
    private const string FileName = "membership-cases.db";
    private readonly string folder = Directory.CreateTempSubdirectory("membershipcases-sqlite-").FullName;
    private readonly Lazy<Task<string>> template;
    private int count;

    /// <summary>Makes nothing yet; the first database does.</summary>
    public SqliteFiles() => template = new(PrepareTemplate);

    /// <summary>
    /// A new database, migrated and seeded, copied from one that was made once; gives the file's path.
    /// </summary>
    public async Task<string> CreateDatabase()
    {
        var source = await template.Value;
        var target = Directory.CreateDirectory(Path.Combine(folder, $"{Interlocked.Increment(ref count)}")).FullName;
        foreach (var file in Directory.EnumerateFiles(source))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return Path.Combine(target, FileName);
    }

    /// <summary>Deletes every database of the run.</summary>
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    internal static Setting SettingFor(string path) => new("Database:Path", path);

    private async Task<string> PrepareTemplate()
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, "template")).FullName;
        await RunningService.Prepare(SettingFor(Path.Combine(path, FileName)));
        // A pooled connection would keep what was written in the -wal file instead of the database.
        SqliteConnection.ClearAllPools();
        return path;
    }
}
