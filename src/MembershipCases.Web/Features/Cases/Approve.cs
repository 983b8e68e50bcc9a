using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>A commissioner approves an office's assessment, or returns it with a reason.</summary>
public static class Approve
{
    /// <summary>The decision.</summary>
    [AllowedTo(Role.Commissioner)]
    public sealed record Command : StepCommand
    {
        /// <summary><c>approved</c> or <c>returned</c>.</summary>
        public string Outcome { get; init; } = "";

        /// <summary>The reason; required for a return.</summary>
        public string? Reason { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Outcome).NotEmpty();
            RuleFor(command => command.Reason).MaximumLength(4000);
        }
    }

    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : StepCommandHandler<Command>(db, process)
    {
        protected override Result<Step> DoStep(MembershipCase membershipCase, Command command) =>
            membershipCase.Approve(command.StepId, command.Outcome, command.Reason,
                DefinitionOf(membershipCase, command), user.Required, user.Now);
    }
}
