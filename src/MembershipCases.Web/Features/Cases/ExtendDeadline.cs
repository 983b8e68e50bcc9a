using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Extends the deadline of an open step, with a reason.</summary>
public static class ExtendDeadline
{
    /// <summary>The step, the new deadline and the reason.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.Administrator)]
    public sealed record Command : StepCommand
    {
        /// <summary>The new deadline.</summary>
        public DateOnly To { get; init; }

        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.StepId).NotEmpty();
            RuleFor(command => command.To).NotEmpty();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(MembershipCase membershipCase, Command command) =>
            membershipCase.ExtendDeadline(command.StepId, command.To, command.Reason, user.Required, user.Today);
    }
}
