using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MembershipCases.Web.Features.History;

/// <summary>
/// The command <c>backup</c>: makes a consistent copy of the database while the service runs, with its checkpoints and a
/// manifest.
/// </summary>
public static class BackUp
{
    /// <summary>The name of an SQLite database in a copy.</summary>
    internal const string SqliteFile = "membershipcases.db";

    /// <summary>The command. Its exit code is 0 when the copy is whole.</summary>
    public static Command Command(params string[] settings)
    {
        var folder = new Argument<DirectoryInfo>("directory") { Description = "A new or empty folder for the copy." };
        var command = new Command("backup",
            "Makes a consistent copy of the database while the service runs. PostgreSQL needs pg_dump.") { folder };
        command.SetAction((parsed, cancellationToken) => Run(settings, parsed.GetRequiredValue(folder).FullName,
            parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static Task<int> Run(
        string[] settings, string folder, TextWriter output, CancellationToken cancellationToken) =>
        Tool.Run(settings, output, async tool =>
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new ToolRefusedException($"{folder} is not empty. Give each copy a folder of its own.");
            await tool.Require(cancellationToken);
            await WriteCheckpoint(tool, cancellationToken);
            var (head, now) = (await tool.Db.ReadHistoryHead(cancellationToken), TimeProvider.System.GetUtcNow());
            Directory.CreateDirectory(folder);
            if (tool.Db is SqliteDb) await CopySqlite(tool.Db, Path.Combine(folder, SqliteFile), cancellationToken);
            else await PostgresTools.Dump(tool.Configuration.GetConnectionString("Database")!,
                Path.Combine(folder, PostgresTools.DumpFile), cancellationToken);
            var checkpoints = HistoryCheckpoint.FileOf(tool.Configuration);
            if (File.Exists(checkpoints)) File.Copy(checkpoints, Path.Combine(folder, CopyManifest.Checkpoints));
            CopyManifest.Write(folder, tool.Db is SqliteDb ? CopyManifest.Sqlite : CopyManifest.Postgres, head, now);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"Copied to {folder}: {head.Place} entries, head {head.Hash}."));
            return 0;
        });

    /// <summary>A checkpoint of what the copy holds, so that a restore of it loses nothing that it has.</summary>
    private static async Task WriteCheckpoint(Tool tool, CancellationToken cancellationToken)
    {
        using var keys = CheckpointKeys.Of(tool.Configuration, []);
        await new HistoryCheckpoint(tool.Db, new HistorySealer(tool.Scopes), new ReadOnlyMode(), tool.Configuration, keys,
            TimeProvider.System, NullLogger<HistoryCheckpoint>.Instance).Write(cancellationToken);
    }

    private static async Task CopySqlite(MembershipDb db, string file, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.Add(new SqliteParameter("$file", file));
        await command.ExecuteNonQueryAsync(cancellationToken);
        await db.Database.CloseConnectionAsync();
    }
}
