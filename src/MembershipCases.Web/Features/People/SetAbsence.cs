using FluentValidation;

namespace MembershipCases.Web.Features.People;

/// <summary>
/// Somebody, or an administrator, says when they are away. Meanwhile their deputies are reminded in their place.
/// </summary>
public static class SetAbsence
{
    /// <summary>From when to when; nothing when they are not away after all.</summary>
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
