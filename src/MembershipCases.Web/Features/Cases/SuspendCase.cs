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

    /// <summary>Validates the command.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Defines the validation rules.</summary>
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
    }

    /// <summary>Suspends it.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        /// <inheritdoc/>
        protected override Result<Done> Change(MembershipCase membershipCase, Command command) =>
            membershipCase.Suspend(command.Reason, user.Required, user.Today);
    }
}
