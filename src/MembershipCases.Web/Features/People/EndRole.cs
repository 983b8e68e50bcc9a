using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>An administrator ends somebody's role. It counts from the next thing that they ask for.</summary>
public static class EndRole
{
    /// <summary>
    /// The lock of whoever makes or unmakes an administrator, so that two do not end the last two at once.
    /// </summary>
    public const string AdministratorsLock = "administrators";

    /// <summary>Which, and from when.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : PersonCommand
    {
        /// <summary>The role as it was given.</summary>
        public Guid AssignmentId { get; init; }

        /// <summary>The first day without it.</summary>
        public DateOnly On { get; init; }

        /// <summary>Why.</summary>
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

    /// <summary>Ends it, unless nobody would be left to give roles.</summary>
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
        /// Two who end each other's role at the same moment wait for each other here, so that one of them is left.
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
