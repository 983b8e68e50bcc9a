using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Refuses a reopening that waits, or withdraws it when the user asked for it: the case stays ended.</summary>
public static class RefuseReopening
{
    /// <summary>The reason.</summary>
    [AllowedTo(Role.Archivist, Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
    }

    internal sealed class Handler(MembershipDb db, StepUndoing undoing, CurrentUser user)
        : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            await undoing.Load(membershipCase, cancellationToken);
            return membershipCase.Amend(of => of.Reopenings.Refuse(command.Reason, user.Required, user.Now));
        }
    }
}
