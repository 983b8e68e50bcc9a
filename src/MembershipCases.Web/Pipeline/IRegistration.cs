using System.CommandLine;

namespace MembershipCases.Web.Pipeline;

/// <summary>Registers everything that a feature or a room adds to the service.</summary>
internal interface IRegistration
{
    /// <summary>Its scheduled jobs.</summary>
    IEnumerable<Job> Jobs => [];

    /// <summary>Its commands of the command line.</summary>
    IEnumerable<Command> CommandLines => [];

    /// <summary>The errors to which violations of its unique constraints are mapped.</summary>
    IEnumerable<UniqueConflict> Conflicts => [];

    /// <summary>Maps its API routes.</summary>
    void MapRoutes(RouteGroupBuilder api)
    {
    }
}
