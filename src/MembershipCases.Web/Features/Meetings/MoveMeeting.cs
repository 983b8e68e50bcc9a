using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>Moves a meeting that has not been held to another day, time or place, by a secretariat.</summary>
public static class MoveMeeting
{
    /// <summary>The new schedule and the reason.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : MeetingCommand<Reply>
    {
        /// <summary>The new day.</summary>
        public DateOnly On { get; init; }

        /// <summary>When it starts.</summary>
        public TimeOnly? StartsAt { get; init; }

        /// <summary>The venue.</summary>
        public string? Place { get; init; }

        /// <summary>The last day to hand cases in to it.</summary>
        public DateOnly? HandInBy { get; init; }

        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    /// <summary>The meeting that was moved.</summary>
    public sealed record Reply(Guid Id);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.On).NotEmpty();
            RuleFor(command => command.Place).MaximumLength(200);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MeetingCommandHandler<Command, Reply>(db, user)
    {
        protected override async Task<Result<Reply>> Answer(
            Meeting meeting, Command command, CancellationToken cancellationToken)
        {
            var stepIds = meeting.Agenda.Select(item => item.StepId).ToList();
            var hasTreated = await Db.Steps.AnyAsync(step => stepIds.Contains(step.Id) && step.Outcome != null,
                cancellationToken);
            if (await Db.PendingTreatments.AnyAsync(
                pending => pending.MeetingId == meeting.Id && pending.State == PendingState.Waiting, cancellationToken))
                return MeetingErrors.HeldAlready;
            var plan = new MeetingPlan(command.StartsAt, command.Place, command.HandInBy);
            return meeting.Move(command.On, plan, command.Reason, hasTreated, User.Today)
                .Then<Reply>(_ => new Reply(meeting.Id));
        }
    }
}
