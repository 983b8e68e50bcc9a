using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MembershipCases.Web.History;

/// <summary>
/// A file outside the database that records how long the history was and what its head was, a signed line each time;
/// the log gets the same line. A tail that is cut off, or a history that is written again from end to end, still forms a
/// chain; this detects it.
/// </summary>
public sealed partial class HistoryCheckpoint(
    MembershipDb db, IConfiguration configuration, CheckpointKeys keys, TimeProvider time,
    ILogger<HistoryCheckpoint> log)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>
    /// The file: the setting <c>History:CheckpointFile</c>, else one beside the SQLite file or named after the
    /// PostgreSQL database.
    /// </summary>
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
            .Select(entry => new HistoryHead(entry.Sequence, entry.Hash)).FirstOrDefaultAsync(cancellationToken)
            ?? HistoryHead.Empty;
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            var file = FileOf(configuration);
            if (Last(file) is { } last && last.Head == head) return;
            var line = keys.Sign(Checkpoint.Of(head, time.GetUtcNow())).ToString();
            LogLine(line);
            Append(file, line);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Writes it; when that fails nothing stops, and the fault is logged.</summary>
    public async Task TryWrite(CancellationToken cancellationToken)
    {
        try
        {
            await Write(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException
            or DbException)
        {
            LogFault(fault);
        }
    }

    /// <summary>The checkpoints in the file, in order; none when there is no file.</summary>
    /// <exception cref="FormatException">A line is not one of ours.</exception>
    public static IReadOnlyList<Checkpoint> Read(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Checkpoint.Parse)] : [];

    /// <summary>The last line, without reading those before it.</summary>
    private static Checkpoint? Last(string file)
    {
        if (!File.Exists(file)) return null;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(-Math.Min(stream.Length, 1024), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines is [.., var last] ? Checkpoint.Parse(last) : null;
    }

    private static void Append(string file, string line)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(line + "\n"));
        stream.Flush(flushToDisk: true);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "History checkpoint: {Line}")]
    private partial void LogLine(string line);

    [LoggerMessage(Level = LogLevel.Error, Message = "The checkpoint of the history could not be written.")]
    private partial void LogFault(Exception fault);
}
