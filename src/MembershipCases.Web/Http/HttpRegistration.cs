using System.CommandLine;

namespace MembershipCases.Web.Http;

internal sealed class HttpRegistration : IRegistration
{
    public IEnumerable<Command> CommandLines => [HealthCommand.Command()];
}
