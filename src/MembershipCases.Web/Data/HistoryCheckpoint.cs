using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MembershipCases.Web.Data;

/// <summary>
/// A file outside the database that tells how long the history was and what its head was: one line each time, count, hash and
/// instant. A tail that is cut off, or a history that is written anew from end to end, still forms a chain; it is seen by this.
/// </summary>
public sealed class HistoryCheckpoint(MembershipDb db, IConfiguration configuration, TimeProvider time)
{
    /// <summary>The file: the setting <c>History:CheckpointFile</c>, else one beside the SQLite file or named after the PostgreSQL database.</summary>
    public static string FileOf(IConfiguration configuration)
    {
        if (configuration["History:CheckpointFile"] is { Length: > 0 } file) return file;
        return DatabaseSetup.IsPostgres(configuration)
            ? $"App_Data/history-checkpoint-{new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("Database")).Database}.txt"
            : Path.Combine(Path.GetDirectoryName(DatabaseSetup.Path(configuration)) ?? "", "history-checkpoint.txt");
    }

    /// <summary>Writes where the history ends, unless the last line says so already.</summary>
    public async Task Write(CancellationToken cancellationToken)
    {
        var head = await db.History.AsNoTracking().OrderByDescending(entry => entry.Sequence)
            .Select(entry => new HistoryHead(entry.Sequence, entry.Hash)).FirstOrDefaultAsync(cancellationToken) ?? HistoryHead.Empty;
        var file = FileOf(configuration);
        if (Read(file) is [.., var last] && last == head) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var line = string.Create(CultureInfo.InvariantCulture, $"{head.Sequence} {head.Hash} {time.GetUtcNow():O}{Environment.NewLine}");
        await File.AppendAllTextAsync(file, line, cancellationToken);
    }

    /// <summary>The heads that the file tells of, in order; none when there is no file.</summary>
    /// <exception cref="FormatException">A line is not one of ours.</exception>
    public static IReadOnlyList<HistoryHead> Read(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Head)] : [];

    private static HistoryHead Head(string line) =>
        line.Split(' ') is [var count, { Length: 64 } hash, _] && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new(sequence, hash)
            : throw new FormatException($"The checkpoint file has a line that cannot be read: {line}");
}
