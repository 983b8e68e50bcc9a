using FluentValidation;

namespace MembershipCases.Web.Features.Register;

/// <summary>
/// States that the municipality is a member of a registered arena already, of which no document tells; by the council's
/// secretariat. It takes effect when a second person of it has confirmed it.
/// </summary>
public static class EnterMembership
{
    /// <summary>The statement.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Command : MembershipCommand
    {
        /// <summary>First day as a member; null when unknown.</summary>
        public DateOnly? From { get; init; }

        /// <summary>What is known of the membership.</summary>
        public string Statement { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Statement).NotEmpty().MaximumLength(FactForm.MaxLength);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MembershipCommandHandler<Command>(db, user)
    {
        protected override bool MayTouch(Membership record) => User.Required.Is(Role.CouncilSecretariat);

        protected override async Task<Result<Done>> ChangeAsync(
            Membership membership, Command command, CancellationToken cancellationToken) =>
            await Db.OpenCaseOf(membership.Id, except: null, cancellationToken) is not null
                ? RegisterErrors.CaseIsOpen
                : membership.StateMember(
                    new StatedMembership(command.From, command.Statement.Trim(), command.Reason.Trim(),
                        User.Required.UserId, User.Required.OnBehalfOf?.UserId, User.Now), User.Today);
    }
}
