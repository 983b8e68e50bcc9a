namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Reopens an ended case, as another archivist or administrator asked for: it stands where it stood before it ended.
/// </summary>
public static class ConfirmReopening
{
    /// <summary>The case. The version ensures that what is confirmed is what was seen.</summary>
    [SealsHistory]
    [AllowedTo(Role.Archivist, Role.Administrator)]
    public sealed record Command : CaseCommand;

    internal sealed class Handler(MembershipDb db, StepUndoing undoing) : CaseCommandHandler<Command>(db)
    {
        protected override Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken) =>
            undoing.ConfirmReopening(membershipCase, cancellationToken);
    }
}
