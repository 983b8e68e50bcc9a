using FluentValidation;

namespace MembershipCases.Web.Features.Register;

/// <summary>Moves a membership's next re-evaluation to another day, with a reason.</summary>
public static class MoveReevaluation
{
    /// <summary>The new day and the reason.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : MembershipCommand
    {
        /// <summary>The new day.</summary>
        public DateOnly Next { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Next).NotEmpty();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MembershipCommandHandler<Command>(db, user)
    {
        protected override Result<Done> Change(Membership membership, Command command) =>
            membership.MoveReevaluation(command.Next, SourceOf(command), User.Recorder);
    }
}
