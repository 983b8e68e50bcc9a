using System.CommandLine;

namespace MembershipCases.Web.Features.History;

internal sealed class Setup : IRegistration
{
    public IEnumerable<Command> CommandLines =>
        [VerifyHistory.Command(), BackUp.Command(), CheckCopy.Command(), AcknowledgeRestore.Command()];
}
