using FluentValidation;

namespace MembershipCases.Web.Features.People;

/// <summary>Corrects a person's name or department, by an administrator.</summary>
public static class DescribePerson
{
    /// <summary>The maximum length of a name or a department, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>The corrected values.</summary>
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
