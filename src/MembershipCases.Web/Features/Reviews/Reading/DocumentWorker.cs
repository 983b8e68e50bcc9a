using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>
/// Reads the text of a document in a process of its own, which is this program with the command
/// <see cref="ReadDocument"/>: what the document does to it ends it and not the service.
/// </summary>
public sealed class DocumentWorker(ReadingSettings settings, ILogger<DocumentWorker> logger)
{
    private const int MostOutput = 32 * 1024 * 1024;

    /// <summary>How much longer a worker lives whose service is gone.</summary>
    private static readonly TimeSpan Orphaned = TimeSpan.FromSeconds(10);

    /// <summary>What a runtime needs of the environment; the rest may be secret, and is not the worker's.</summary>
    private static readonly string[] Passed = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LD_LIBRARY_PATH"];

    /// <summary>Reads the text; a worker that comes to no answer has read nothing, and none outlives this call.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Result<ReviewText>> Read(string name, byte[] content, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var process = new System.Diagnostics.Process { StartInfo = Start(Path.GetExtension(name)) };
        try
        {
            process.Start();
        }
        catch (Win32Exception fault)
        {
            logger.WorkerNotStarted(fault.Message);
            return ReadingErrors.Busy(Path.GetFileName(name));
        }

        using var ending = stop.Register(() => End(process));
        try
        {
            var feeding = Feed(process, content);
            var complaining = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            var output = await Output(process);
            await Task.WhenAll(feeding, complaining);
            await process.WaitForExitAsync(CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            if (process.ExitCode == 0) return WorkerAnswer.Read(Path.GetFileName(name), output);
            logger.WorkerFailed(content.Length, process.ExitCode);
            return ReadingErrors.Broken(Path.GetFileName(name));
        }
        finally
        {
            End(process);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private ProcessStartInfo Start(string type)
    {
        var assembly = typeof(ReadDocument).Assembly.Location;
        var most = (int)Math.Ceiling((settings.Time + Orphaned).TotalSeconds);
        var start = new ProcessStartInfo(Runtime(),
            [assembly, ReadDocument.Name, type.ToLowerInvariant(), most.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly),
        };
        Restrict(start.Environment);
        return start;
    }

    /// <summary>The host of the runtime on which this service runs itself, whatever program started it.</summary>
    private static string Runtime()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
    }

    private void Restrict(IDictionary<string, string?> environment)
    {
        var passed = Passed.Where(environment.ContainsKey).Select(name => (name, environment[name])).ToList();
        environment.Clear();
        foreach (var (name, value) in passed) environment[name] = value;
        environment["DOTNET_GCHeapHardLimit"] =
            (settings.Memory * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture);
        environment["DOTNET_gcServer"] = environment["DOTNET_gcConcurrent"] = environment["DOTNET_TieredPGO"] = "0";
        // Otherwise a worker that is killed leaves the sockets of its diagnostics behind.
        environment["DOTNET_EnableDiagnostics"] = environment["DOTNET_DbgEnableMiniDump"] = "0";
    }

    private static async Task Feed(System.Diagnostics.Process process, byte[] content)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, CancellationToken.None);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it had read everything; its exit code tells the rest.
        }
    }

    private static async Task<byte[]> Output(System.Diagnostics.Process process)
    {
        using var output = new MemoryStream();
        var piece = new byte[64 * 1024];
        for (int read; (read = await process.StandardOutput.BaseStream.ReadAsync(piece, CancellationToken.None)) > 0;)
        {
            output.Write(piece, 0, read);
            if (output.Length <= MostOutput) continue;
            End(process);
            return [];
        }

        return output.ToArray();
    }

    private static void End(System.Diagnostics.Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended meanwhile.
        }
    }
}

/// <summary>What is logged of workers.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(LogLevel.Warning,
        "A document of {Bytes} bytes ended its worker with exit code {ExitCode}. It is refused, and nothing is kept.")]
    public static partial void WorkerFailed(this ILogger logger, int bytes, int exitCode);

    [LoggerMessage(LogLevel.Error, "No worker could be started to read a document: {Reason}")]
    public static partial void WorkerNotStarted(this ILogger logger, string reason);
}
