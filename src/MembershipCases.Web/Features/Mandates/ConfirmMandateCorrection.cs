namespace MembershipCases.Web.Features.Mandates;

/// <summary>Makes a waiting correction of a mandate, by a second person of the council's secretariat.</summary>
public static class ConfirmMandateCorrection
{
    /// <summary>The mandate. The version ensures that what is confirmed is what was seen.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Command : MandateCommand;

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MandateCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(Mandate record, Command command) =>
            record.ConfirmCorrection(user.Required, user.Now, user.Today);
    }
}
