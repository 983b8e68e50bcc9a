using System.CommandLine;

namespace MembershipCases.Web.Pipeline;

/// <summary>What a feature or a room brings to the service, in one place of its own.</summary>
internal interface IRegistration
{
    /// <summary>What it does by the clock.</summary>
    IEnumerable<Job> Jobs => [];

    /// <summary>What it does on the command line.</summary>
    IEnumerable<Command> CommandLines => [];

    /// <summary>What a person reads when one of its unique constraints stops a command.</summary>
    IEnumerable<UniqueConflict> Conflicts => [];

    /// <summary>Maps its routes of the API.</summary>
    void MapRoutes(RouteGroupBuilder api)
    {
    }
}
