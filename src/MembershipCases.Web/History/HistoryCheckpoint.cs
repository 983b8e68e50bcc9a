using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MembershipCases.Web.History;

/// <summary>
/// Writes checkpoints of the history's length and head to a file outside the database, one signed line each, and to the
/// log.
/// </summary>
/// <remarks>
/// A history whose tail is cut off, or that is rewritten from end to end, is still a valid chain; the checkpoints
/// reveal it.
/// </remarks>
public sealed partial class HistoryCheckpoint(
    MembershipDb db, IConfiguration configuration, CheckpointKeys keys, TimeProvider time,
    ILogger<HistoryCheckpoint> log)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>
    /// The path of the checkpoint file: the setting <c>History:CheckpointFile</c>, or else a file beside the SQLite
    /// file or named after the PostgreSQL database.
    /// </summary>
    public static string FileOf(IConfiguration configuration)
    {
        if (configuration["History:CheckpointFile"] is { Length: > 0 } file) return file;
        return DatabaseSetup.IsPostgres(configuration)
            ? $"App_Data/history-checkpoint-{new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("Database")).Database}.txt"
            : Path.Combine(Path.GetDirectoryName(DatabaseSetup.Path(configuration)) ?? "", "history-checkpoint.txt");
    }

    /// <summary>Writes a checkpoint of the current head, unless the last line already has that head.</summary>
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

    /// <summary>Writes a checkpoint; a failure is logged and not thrown.</summary>
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

    /// <summary>Reads the checkpoints of a file, in order; none when the file does not exist.</summary>
    /// <exception cref="FormatException">A line is not a checkpoint.</exception>
    public static IReadOnlyList<Checkpoint> Read(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Checkpoint.Parse)] : [];

    /// <summary>Parses the last line of the file without reading all those before it.</summary>
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
