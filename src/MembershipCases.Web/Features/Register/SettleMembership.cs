using FluentValidation;

namespace MembershipCases.Web.Features.Register;

/// <summary>
/// Confirms or refuses the statement that the municipality is a member, by a second person of the council's secretariat.
/// </summary>
public static class SettleMembership
{
    /// <summary>The answer.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Command : MembershipCommand
    {
        /// <summary>Whether it is confirmed; it needs a reason when it is not.</summary>
        public bool IsConfirmed { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Reason).MaximumLength(FactForm.MaxLength);
            RuleFor(command => command.Reason).NotEmpty().When(command => !command.IsConfirmed);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MembershipCommandHandler<Command>(db, user)
    {
        protected override bool MayTouch(Membership record) => User.Required.Is(Role.CouncilSecretariat);

        protected override async Task<Result<Done>> ChangeAsync(
            Membership membership, Command command, CancellationToken cancellationToken) =>
            command.IsConfirmed && await Db.OpenCaseOf(membership.Id, except: null, cancellationToken) is not null
                ? RegisterErrors.CaseIsOpen
                : membership.SettleStated(command.IsConfirmed, command.Reason.TrimmedOrNull(), User.Required, User.Recorder);
    }
}
