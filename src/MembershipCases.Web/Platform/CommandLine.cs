namespace MembershipCases.Web.Platform;

/// <summary>The commands that the program runs instead of serving pages.</summary>
public static class CommandLine
{
    /// <summary>Runs the command that the arguments name and gives its exit code, or null when they name none.</summary>
    public static int? Run(string[] args) => null;
}
