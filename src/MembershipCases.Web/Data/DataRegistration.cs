using System.CommandLine;

namespace MembershipCases.Web.Data;

internal sealed class DataRegistration : IRegistration
{
    public IEnumerable<Command> CommandLines => [MigrateDatabase.Command()];
}
