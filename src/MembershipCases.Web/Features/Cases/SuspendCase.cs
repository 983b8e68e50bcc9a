using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Suspends a case with a reason: its steps cannot be done, and its deadlines do not run.</summary>
public static class SuspendCase
{
    /// <summary>The case and the reason.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The reason.</summary>
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
