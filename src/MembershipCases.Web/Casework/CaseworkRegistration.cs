using System.CommandLine;
using MembershipCases.Web.Data.Mappings;

namespace MembershipCases.Web.Casework;

internal sealed class CaseworkRegistration : IRegistration
{
    private static readonly Error AlreadyOpen = new("case.already-open", ErrorKind.Conflict, null, "");

    public IEnumerable<Command> CommandLines => ChosenEngine.Commands;

    public IEnumerable<UniqueConflict> Conflicts =>
    [
        new(CaseConstraints.Number, AccessErrors.Taken, TriesAgain: true),
        new(CaseConstraints.OneOpenPerMembership, AlreadyOpen),
        new(CaseConstraints.OneForEachDate, AlreadyOpen),
        // Two requests did the same step at once, and the other was first.
        new("IX_Assessments_StepId", AccessErrors.Stale),
        new("IX_Recommendations_StepId", AccessErrors.Stale),
        new("IX_Resolutions_StepId", AccessErrors.Stale),
    ];
}
