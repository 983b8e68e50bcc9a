namespace MembershipCases.Web.Features.Meetings;

/// <summary>Makes a waiting correction of a treatment, by a second person of the body's secretariat.</summary>
public static class ConfirmCorrection
{
    /// <summary>The step. The version ensures that what is confirmed is what was seen.</summary>
    [SealsHistory]
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : StepCommand;

    internal sealed class Handler(MembershipDb db, RecordedItems items, CurrentUser user)
        : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var found = await items.Find(membershipCase, command.StepId, cancellationToken);
            if (!found.IsOk) return found.Refused<Done>();
            if (membershipCase.Corrections.WaitingAt(command.StepId) is not { } waiting)
                return CorrectionErrors.NothingWaits;
            var item = found.Value;
            return membershipCase
                .Amend(of => of.Corrections.Confirm(command.StepId, of.Kind, of.DecidingBody,
                    item.Treat(waiting.After, waiting.By, user.Now), item.Definition, user.Required, user.Today))
                .Then(_ => RecordedItems.Renumber(membershipCase, command.StepId, item.Meeting, waiting.Reason));
        }
    }
}
