using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The case handler of the lead office, or an administrator, calls a case off with a reason.</summary>
public static class CancelCase
{
    /// <summary>Which case, and why.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>Why.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
    }

    /// <summary>Ends every open step and timer, and the case with them.</summary>
    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var cancelled = membershipCase.Cancel(command.Reason, user.Required);
            return cancelled.IsOk
                ? await process.Advance(membershipCase, new ProcessEvent.Cancelled(), cancellationToken)
                : cancelled;
        }
    }
}
