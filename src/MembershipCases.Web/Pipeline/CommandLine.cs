using System.CommandLine;

namespace MembershipCases.Web.Pipeline;

/// <summary>Runs the commands of the command line, which the program executes instead of serving pages.</summary>
public static class CommandLine
{
    /// <summary>The exit code for arguments that are neither a command nor a setting.</summary>
    public const int Misused = 2;

    private const string Description =
        "Case management for a municipality's memberships. Without a command it serves the pages, and --KEY VALUE or "
        + "--KEY=VALUE sets a setting.";

    private static readonly string[] Questions = ["--help", "-h", "-?", "/h", "/?", "--version"];

    /// <summary>
    /// Runs the command that the arguments name and returns its exit code, or null when they are for the server.
    /// </summary>
    public static int? Run(string[] args)
    {
        RootCommand commands = new(Description);
        foreach (var command in Registrations.All.SelectMany(registration => registration.CommandLines))
            commands.Add(command);
        if (args is [var name, ..] && commands.Subcommands.Any(command => command.Name == name))
            return Invoke(commands.Parse(args));
        if (args.FirstOrDefault(argument => Questions.Contains(argument)) is { } question)
            return commands.Parse([question]).Invoke();
        if (Unknown(args) is not { } unknown) return null;
        Console.Error.WriteLine($"'{unknown}' is neither a command nor a setting. --help lists the commands.");
        return Misused;
    }

    /// <summary>Runs a command; what keeps it from its work is one sentence and an exit code, as for the server.</summary>
    private static int Invoke(ParseResult command)
    {
        try
        {
            return command.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (Ending.Of(fault) is { Fault: null } ending)
        {
            Console.Error.WriteLine(ending.Sentence);
            return ending.ExitCode;
        }
    }

    /// <summary>
    /// The first argument that is not a setting: not <c>--Key=value</c>, <c>--Key value</c> or <c>Key=value</c>.
    /// </summary>
    private static string? Unknown(string[] args)
    {
        for (var at = 0; at < args.Length; at++)
        {
            var isKey = args[at].StartsWith("--", StringComparison.Ordinal) || args[at].StartsWith('/');
            if (!isKey && args[at].StartsWith('-')) return args[at];
            if (args[at].Contains('=', StringComparison.Ordinal)) continue;
            if (!isKey || at + 1 == args.Length || args[at + 1].StartsWith("--", StringComparison.Ordinal))
                return args[at];
            at++;
        }

        return null;
    }
}
