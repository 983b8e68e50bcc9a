using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Lets a case stand still for a while, with a reason: no step of it can be done, and no deadline runs.
/// </summary>
public static class SuspendCase
{
    /// <summary>Which case, and why.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>Why.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(MembershipCase membershipCase, Command command) =>
            membershipCase.Suspend(command.Reason, user.Required, user.Today);
    }
}
