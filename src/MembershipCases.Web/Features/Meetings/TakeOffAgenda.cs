using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>Takes a case off the agenda before the meeting has treated it, by a secretariat.</summary>
public static class TakeOffAgenda
{
    /// <summary>The case.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : MeetingCommand<Reply>
    {
        /// <summary>The step on the agenda.</summary>
        public Guid StepId { get; init; }
    }

    /// <summary>The meeting it was taken off.</summary>
    public sealed record Reply(Guid MeetingId);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.StepId).NotEmpty();
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MeetingCommandHandler<Command, Reply>(db, user)
    {
        protected override async Task<Result<Reply>> Answer(
            Meeting meeting, Command command, CancellationToken cancellationToken)
        {
            var step = await Db.Steps.AsNoTracking()
                .FirstOrDefaultAsync(s => s.Id == command.StepId, cancellationToken);
            if (step is null) return MeetingErrors.NotOnAgenda;
            if (await Db.PendingTreatments.AnyAsync(
                pending => pending.StepId == step.Id && pending.State == PendingState.Waiting, cancellationToken))
                return FourEyesErrors.Waits;
            var item = meeting.Agenda.FirstOrDefault(i => i.StepId == step.Id);
            var taken = meeting.TakeOff(step.Id, step.Outcome is not null);
            if (taken.IsOk) Db.Remove(item!);
            return taken.Then<Reply>(_ => new Reply(meeting.Id));
        }
    }
}
