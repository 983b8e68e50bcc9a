using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>Ends a person's role, by an administrator. It takes effect with the person's next request.</summary>
public static class EndRole
{
    /// <summary>
    /// The lock for giving and ending administrators' roles, so that two requests do not end the last two at once.
    /// </summary>
    public const string AdministratorsLock = "administrators";

    /// <summary>The role and its end.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : PersonCommand
    {
        /// <summary>The assignment of the role.</summary>
        public Guid AssignmentId { get; init; }

        /// <summary>The first day without it.</summary>
        public DateOnly On { get; init; }

        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.On).NotEmpty();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    /// <summary>Ends the role, unless no administrator would be left.</summary>
    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            User person, Command command, CancellationToken cancellationToken)
        {
            var isAdministrator = person.Assignments.Any(
                held => held.Id == command.AssignmentId && held.Role == Role.Administrator);
            if (isAdministrator && !await IsAnotherLeft(person.Id, cancellationToken))
                return UserErrors.LastAdministrator;
            return person.EndRole(command.AssignmentId, command.On, command.Reason, Me.Today);
        }

        /// <summary>
        /// Two administrators who end each other's role at once are serialised here, so that one of them is left.
        /// </summary>
        private async Task<bool> IsAnotherLeft(Guid personId, CancellationToken cancellationToken)
        {
            await Db.Lock(AdministratorsLock, cancellationToken);
            return await Db.Users.AnyAsync(
                other => other.Id != personId && other.Assignments.Any(held =>
                    held.Role == Role.Administrator && held.ProposedBy == null && held.To == null
                        && (held.From == null || held.From <= Me.Today)),
                cancellationToken);
        }
    }
}
