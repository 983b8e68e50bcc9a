using System.CommandLine;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.History;

/// <summary>
/// The command <c>restore-check</c>: verifies a copy without touching the live database, so that one knows what it is
/// worth before it is needed.
/// </summary>
public static class CheckCopy
{
    /// <summary>The command. Its exit code is 0 when the copy is whole and its records are as they were written.</summary>
    public static Command Command(params string[] settings)
    {
        var folder = new Argument<DirectoryInfo>("directory") { Description = "The folder of a copy." }.AcceptExistingOnly();
        var command = new Command("restore-check",
            "Verifies a copy without touching the live database. A copy of PostgreSQL is put into a database of its own, "
            + "which is dropped afterwards: the role needs CREATEDB.") { folder };
        command.SetAction((parsed, cancellationToken) => Run(settings, parsed.GetRequiredValue(folder).FullName,
            parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static Task<int> Run(
        string[] settings, string folder, TextWriter output, CancellationToken cancellationToken) =>
        Tool.Run(settings, output, async tool =>
        {
            var manifest = CopyManifest.Read(folder);
            using var keys = CheckpointKeys.Of(tool.Configuration, []);
            var checkpoints = CheckpointFile.Read(Path.Combine(folder, CopyManifest.Checkpoints));
            HistoryReport report;
            if (manifest.Database == CopyManifest.Sqlite)
            {
                await using var copy = OpenSqlite(Path.Combine(folder, BackUp.SqliteFile));
                report = await Inspect(copy, manifest, keys, checkpoints, cancellationToken);
            }
            else
            {
                await using var scratch = await PostgresTools.Restore(tool.Configuration.GetConnectionString("Database"),
                    Path.Combine(folder, PostgresTools.DumpFile), cancellationToken);
                await using var copy = new PostgresDb(
                    new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(scratch.ConnectionString).Options);
                report = await Inspect(copy, manifest, keys, checkpoints, cancellationToken);
            }

            await output.WriteLineAsync($"The copy of {manifest.At}: {VerifyHistory.Says(report)}");
            return report.Faults.Count == 0 ? 0 : 1;
        });

    private static async Task<HistoryReport> Inspect(
        MembershipDb copy, CopyManifest manifest, CheckpointKeys keys, CheckpointFile checkpoints,
        CancellationToken cancellationToken)
    {
        if (manifest.Place > 0 && !await copy.HistorySeals.AnyAsync(
            seal => seal.Place == manifest.Place && seal.Hash == manifest.Hash, cancellationToken))
            throw new ToolRefusedException("The copy does not have the head that its manifest names.");
        return await new HistoryInspection(copy, keys).Run(checkpoints, cancellationToken);
    }

    private static SqliteDb OpenSqlite(string file) => new(
        new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={file};Mode=ReadOnly;Pooling=False")
            .AddInterceptors(new SqliteConnectionSetup()).Options);
}
