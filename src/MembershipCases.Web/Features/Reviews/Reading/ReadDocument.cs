using System.CommandLine;
using System.Diagnostics;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>
/// The command <c>read-document TYPE SECONDS</c>, by which the service starts a worker: reads a document from standard
/// input and writes its text to standard output. It knows no database and no settings.
/// </summary>
public static class ReadDocument
{
    /// <summary>The command's name.</summary>
    public const string Name = "read-document";

    /// <summary>The exit code of a worker that nobody has ended in time.</summary>
    private const int Late = 3;

    /// <summary>The command, which no list of commands shows.</summary>
    public static Command Command()
    {
        var (type, seconds) = (new Argument<string>("TYPE"), new Argument<int>("SECONDS"));
        var command = new Command(Name) { type, seconds };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetValue(type)!, TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        return command;
    }

    private static int Run(string type, TimeSpan most)
    {
        // The service ends its workers. This is for the worker of a service that was killed itself.
        using var end = new Timer(_ => Environment.Exit(Late), null, most, Timeout.InfiniteTimeSpan);
        GiveWay();
        using var content = new MemoryStream();
        using (var input = Console.OpenStandardInput()) input.CopyTo(content);
        using var output = Console.OpenStandardOutput();
        WorkerAnswer.Of(ReviewFile.ReadText($"document{type}", content.ToArray(), CancellationToken.None))
            .Write(output);
        return 0;
    }

    /// <summary>Lets the service have the processor first, and the worker be the first that a full machine ends.</summary>
    private static void GiveWay()
    {
        try
        {
            using var me = System.Diagnostics.Process.GetCurrentProcess();
            me.PriorityClass = ProcessPriorityClass.BelowNormal;
            if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/oom_score_adj", "1000");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            // Where it may not, the limits of the worker still hold.
        }
    }
}
