using FluentValidation;

namespace MembershipCases.Web.Features.People;

/// <summary>An administrator corrects somebody's name or department.</summary>
public static class DescribePerson
{
    /// <summary>The longest that a name or a department may be, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>What it is now.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : PersonCommand
    {
        /// <summary>Their name.</summary>
        public string Name { get; init; } = "";

        /// <summary>The department they work in.</summary>
        public string? Department { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Name).NotEmpty().MaximumLength(MaxLength);
            RuleFor(command => command.Department).MaximumLength(MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override Result<Done> Change(User person, Command command)
        {
            person.Describe(command.Name.Trim(), command.Department.TrimmedOrNull());
            return Done.Ok;
        }
    }
}
