using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>
/// Gives a person a role, by an administrator. An administrator's role, an incompatible one and one for somebody whom the
/// same administrator added are only proposed until another administrator confirms them.
/// </summary>
public static class GrantRole
{
    /// <summary>The role and the period.</summary>
    [AllowedTo(Domain.People.Role.Administrator)]
    public sealed record Command : PersonCommand
    {
        /// <summary>The role.</summary>
        public Role? Role { get; init; }

        /// <summary>The office, when the role needs one.</summary>
        public Guid? OfficeId { get; init; }

        /// <summary>First day.</summary>
        public DateOnly From { get; init; }

        /// <summary>Last day; null for no end.</summary>
        public DateOnly? LastDay { get; init; }

        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Role).NotNull();
            RuleFor(command => command.From).NotEmpty();
            RuleFor(command => command.LastDay).LessThan(DateOnly.MaxValue);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            User person, Command command, CancellationToken cancellationToken)
        {
            var office = command.OfficeId is { } id
                ? await Db.Offices.AsNoTracking()
                    .FirstOrDefaultAsync(known => known.Id == id && known.To == null, cancellationToken)
                : null;
            if (office is null && command.OfficeId is not null) return UserErrors.OfficeUnknown;
            var (role, to) = (command.Role!.Value, command.LastDay?.AddDays(1));
            if (Seats.Of(role, office?.Kind) == Seat.Council
                && await ActsInTheCityGovernment(person.Id, command.From, to, cancellationToken))
                return UserErrors.SitsInBoth;
            return person.Grant(Me.NewId(), role, office, command.From, to, command.Reason,
                await Db.LentTo(person.Id, cancellationToken), Me.Required, Me.Today);
        }

        /// <summary>Whether they are deputy for a member of the city government on any day of the period.</summary>
        private Task<bool> ActsInTheCityGovernment(
            Guid personId, DateOnly from, DateOnly? to, CancellationToken cancellationToken) =>
            Db.Deputyships.AnyAsync(
                known => known.DeputyId == personId && known.Role == Role.Commissioner && from < known.To
                    && known.From < known.To
                    && (to == null || known.From < to)
                    && Db.Offices.Any(
                        office => office.Id == known.OfficeId
                            && (office.Kind == OfficeKind.Commissioner || office.Kind == OfficeKind.ChiefCommissioner)),
                cancellationToken);
    }
}
