using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>Adds a person, who has no authority until a role is given, by an administrator.</summary>
public static class AddPerson
{
    /// <summary>The person.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : ICommand<PersonChanged>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The identity provider's subject.</summary>
        public string Subject { get; init; } = "";

        /// <summary>Their name.</summary>
        public string Name { get; init; } = "";

        /// <summary>The department they work in.</summary>
        public string? Department { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Subject).NotEmpty().MaximumLength(255);
            RuleFor(command => command.Name).NotEmpty().MaximumLength(DescribePerson.MaxLength);
            RuleFor(command => command.Department).MaximumLength(DescribePerson.MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<PersonChanged>>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var subject = request.Subject.Trim();
            if (await db.Users.AnyAsync(known => known.Subject == subject, cancellationToken))
                return UserErrors.SubjectTaken;
            var person = new User(user.NewId(), subject, request.Name.Trim(), request.Department.TrimmedOrNull(),
                addedBy: user.Required.UserId);
            db.Users.Add(person);
            return PersonChanged.Of(person);
        }
    }
}
