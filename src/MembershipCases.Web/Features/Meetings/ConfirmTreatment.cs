namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// A second person of the secretariat confirms a treatment that does not follow from the numbers; then it is recorded.
/// </summary>
public static class ConfirmTreatment
{
    /// <summary>Which step's. The version says that what was confirmed is what was seen.</summary>
    [SealsHistory]
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : StepCommand;

    internal sealed class Handler(MembershipDb db, CaseProcess process, Affiliations seats, CurrentUser user)
        : StepCommandHandler<Command>(db, process)
    {
        protected override async Task<Result<Step>> DoStepAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            if (membershipCase.Decisions.WaitingAt(command.StepId) is not { } pending)
                return FourEyesErrors.NothingWaits;
            var held = await new HeldItems(Db, seats, user).Find(membershipCase, command.StepId, pending.MeetingId,
                cancellationToken);
            return held.Then(item => membershipCase.Confirm(
                command.StepId, item.Treat(pending.Outcome, pending.Reason, pending.ProposedBy, user.Now),
                DefinitionOf(membershipCase, command), user.Required));
        }
    }
}
