using FluentValidation;

namespace MembershipCases.Web.Features.People;

/// <summary>Confirms or declines a proposed deputy, by a second administrator.</summary>
public static class SettleDeputy
{
    /// <summary>The proposal and the answer.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : PersonCommand
    {
        /// <summary>The proposed deputyship.</summary>
        public Guid DeputyshipId { get; init; }

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
        protected override Result<Done> Change(User person, Command command) =>
            person.SettleDeputy(command.DeputyshipId, command.IsConfirmed, command.Reason, Me.Required);
    }
}
