namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// Confirms a treatment whose outcome does not follow from the votes, by a second person of the secretariat; it is then
/// recorded.
/// </summary>
public static class ConfirmTreatment
{
    /// <summary>The step. The version ensures that what is confirmed is what was seen.</summary>
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
