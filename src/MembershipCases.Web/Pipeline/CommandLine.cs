using System.CommandLine;

namespace MembershipCases.Web.Pipeline;

/// <summary>The commands that the program runs instead of serving pages.</summary>
public static class CommandLine
{
    /// <summary>Runs the command that the arguments name and gives its exit code, or null when they name none.</summary>
    public static int? Run(string[] args)
    {
        if (args is ["health"]) return HealthCommand.Run();
        RootCommand commands = new("Case management for a municipality's memberships. Without a command it serves the pages.")
        {
            Features.History.VerifyHistory.Command(),
            Data.MigrateDatabase.Command(),
            Features.People.AppointAdministrator.Command(),
            Features.Reviews.Reading.ReadReview.Command(),
        };
        ChosenEngine.Commands.ToList().ForEach(commands.Add);
        return args is [var name, ..] && commands.Subcommands.Any(command => command.Name == name) ? commands.Parse(args).Invoke() : null;
    }
}
