using FluentValidation;

namespace MembershipCases.Web.Features.People;

/// <summary>
/// Sets a person's absence, by the person or an administrator. Meanwhile their deputies receive the reminders.
/// </summary>
public static class SetAbsence
{
    /// <summary>The period; null and null to cancel the absence.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : PersonCommand
    {
        /// <summary>First day.</summary>
        public DateOnly? From { get; init; }

        /// <summary>Last day.</summary>
        public DateOnly? LastDay { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.From).NotEmpty().When(command => command.LastDay is not null);
            RuleFor(command => command.LastDay).NotEmpty().When(command => command.From is not null);
            RuleFor(command => command.LastDay).LessThan(DateOnly.MaxValue);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override Result<Done> Change(User person, Command command) =>
            person.SetAbsence(command.From, command.LastDay?.AddDays(1), Me.Required);
    }
}
