using FluentValidation;

namespace MembershipCases.Web.Features.People;

/// <summary>Confirms or declines a proposed role or the proposed end of one, by a second administrator.</summary>
public static class SettleRole
{
    /// <summary>The proposal and the answer.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : PersonCommand
    {
        /// <summary>The assignment that is proposed, or whose end is.</summary>
        public Guid AssignmentId { get; init; }

        /// <summary>Whether it is confirmed.</summary>
        public bool IsConfirmed { get; init; }

        /// <summary>The reason for declining.</summary>
        public string? Reason { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Reason).MaximumLength(FactForm.MaxLength);
            RuleFor(command => command.Reason).NotEmpty().When(command => !command.IsConfirmed);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            User person, Command command, CancellationToken cancellationToken)
        {
            var others = await Administrators.CountOthers(Db, person.Id, Me.Today, cancellationToken);
            return person.Settle(command.AssignmentId, command.IsConfirmed, command.Reason, others, Me.Required, Me.Today);
        }
    }
}
