using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Asks for an ended case to be reopened, by an archivist or an administrator. Another of them must confirm it.
/// </summary>
public static class ReopenCase
{
    /// <summary>The reason.</summary>
    [SealsHistory]
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

    internal sealed class Handler(MembershipDb db, StepUndoing undoing) : CaseCommandHandler<Command>(db)
    {
        protected override Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken) =>
            undoing.ProposeReopening(membershipCase, command.Reason, cancellationToken);
    }
}
