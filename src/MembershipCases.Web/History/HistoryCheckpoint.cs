using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MembershipCases.Web.History;

/// <summary>
/// Writes checkpoints of the history's length and head to a file outside the database, one signed line each, to a table
/// in it, and to the log.
/// </summary>
/// <remarks>
/// A history whose tail is cut off, or that is rewritten from end to end, is still a valid chain; the checkpoints
/// reveal it.
/// </remarks>
public sealed partial class HistoryCheckpoint(
    MembershipDb db, HistorySealer sealer, ReadOnlyMode mode, IConfiguration configuration, CheckpointKeys keys, TimeProvider time,
    ILogger<HistoryCheckpoint> log)
{
    private const string LockName = "history-checkpoint";

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

    /// <summary>
    /// Seals what has been committed and writes a checkpoint of the head, unless the file ends with one of that head.
    /// The line is written to the file first, so that the database knows of none that the file lacks.
    /// </summary>
    public async Task Write(CancellationToken cancellationToken)
    {
        if (mode.Missing is not null) return;
        await sealer.Seal(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Lock(LockName, cancellationToken);
        var head = await db.ReadHistoryHead(cancellationToken);
        var file = FileOf(configuration);
        if (head == (Last(file)?.Checkpoint?.Head ?? HistoryHead.Empty)) return;
        var stored = await db.Checkpoints.FindAsync([head.Place], cancellationToken);
        var line = stored?.Line ?? keys.Sign(CheckpointLine.Of(Checkpoint.Of(head, time.GetUtcNow()))).Text;
        LogLine(line);
        Append(file, line);
        if (stored is null) db.Checkpoints.Add(new StoredCheckpoint { Place = head.Place, Line = line });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Writes a checkpoint; a failure is logged and not thrown.</summary>
    public async Task TryWrite(CancellationToken cancellationToken)
    {
        try
        {
            await Write(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException
            or DbException or DbUpdateException or InvalidOperationException)
        {
            LogFault(fault);
        }
    }

    /// <summary>Parses the last line of the file without reading all those before it.</summary>
    private static CheckpointLine? Last(string file)
    {
        if (!File.Exists(file)) return null;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(-Math.Min(stream.Length, 8192), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines is [.., var last] ? CheckpointLine.Parse(last) : null;
    }

    /// <summary>Appends a line to the file, on the disk when it returns.</summary>
    internal static void Append(string file, string line)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(line + "\n"));
        stream.Flush(flushToDisk: true);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "History checkpoint: {Line}")]
    private partial void LogLine(string line);

    [LoggerMessage(Level = LogLevel.Error, Message = "The checkpoint of the history could not be written.")]
    private partial void LogFault(Exception fault);
}
