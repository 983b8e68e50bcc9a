using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Undoes the last step of a case while the next has not begun, by the one whose act it was or an administrator.
/// </summary>
public static class UndoStep
{
    /// <summary>The step and the reason.</summary>
    [SealsHistory]
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Administrator)]
    public sealed record Command : StepCommand
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
            undoing.Undo(membershipCase, command.StepId, command.Reason, cancellationToken);
    }
}
