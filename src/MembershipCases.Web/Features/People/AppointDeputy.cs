using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>
/// Appoints a deputy for a period, by the principal or an administrator. Where one person would get more than they should
/// have alone, it is only proposed until an administrator confirms it.
/// </summary>
public static class AppointDeputy
{
    /// <summary>The deputy, the role and the period.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : PersonCommand
    {
        /// <summary>The deputy.</summary>
        public Guid DeputyId { get; init; }

        /// <summary>The principal's role to delegate.</summary>
        public Guid AssignmentId { get; init; }

        /// <summary>First day.</summary>
        public DateOnly From { get; init; }

        /// <summary>Last day.</summary>
        public DateOnly LastDay { get; init; }

        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.DeputyId).NotEmpty();
            RuleFor(command => command.AssignmentId).NotEmpty();
            RuleFor(command => command.From).NotEmpty();
            RuleFor(command => command.LastDay).NotEmpty().LessThan(DateOnly.MaxValue);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            User person, Command command, CancellationToken cancellationToken)
        {
            var deputy = await Db.Users.AsNoTracking().Include(known => known.Assignments)
                .FirstOrDefaultAsync(known => known.Id == command.DeputyId, cancellationToken);
            if (deputy is null) return UserErrors.NotFound.At(nameof(command.DeputyId));
            return person.AppointDeputy(Me.NewId(), deputy, command.AssignmentId, command.From,
                command.LastDay.AddDays(1), command.Reason, await Db.LentTo(deputy.Id, cancellationToken), Me.Required,
                Me.Today);
        }
    }
}
