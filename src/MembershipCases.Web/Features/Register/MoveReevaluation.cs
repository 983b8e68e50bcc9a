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

    /// <summary>Validates the command.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Defines the validation rules.</summary>
        public Rules()
        {
            RuleFor(command => command.Next).NotEmpty();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    /// <summary>Moves it.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user) : MembershipCommandHandler<Command>(db, user)
    {
        /// <inheritdoc/>
        protected override Result<Done> Change(Membership membership, Command command) =>
            membership.MoveReevaluation(command.Next, SourceOf(command), User.Recorder);
    }
}
