using FluentValidation;
using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A secretariat takes a case off the agenda before the meeting has treated it.</summary>
public static class TakeOffAgenda
{
    /// <summary>Which case.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The meeting.</summary>
        public Guid MeetingId { get; init; }

        /// <summary>The meeting's version that was seen.</summary>
        public int Version { get; init; }

        /// <summary>The step that stands on the agenda.</summary>
        public Guid StepId { get; init; }
    }

    /// <summary>The meeting it was taken off.</summary>
    public sealed record Reply(Guid MeetingId);

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules() => RuleFor(command => command.StepId).NotEmpty();
    }

    /// <summary>Takes it off.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        /// <inheritdoc/>
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var meeting = await db.Meetings.Include(m => m.Agenda).FirstOrDefaultAsync(m => m.Id == request.MeetingId, cancellationToken);
            if (meeting is null) return MeetingErrors.NotFound;
            if (!Secretariats.MayServe(user.Required, meeting.Body)) return AccessErrors.NotAllowed;
            if (meeting.Version != request.Version) return AccessErrors.Stale;
            var step = await db.Steps.AsNoTracking().FirstOrDefaultAsync(s => s.Id == request.StepId, cancellationToken);
            if (step is null) return MeetingErrors.NotOnAgenda;
            var item = meeting.Agenda.FirstOrDefault(i => i.StepId == step.Id);
            var taken = meeting.TakeOff(step);
            if (taken.IsOk) db.Remove(item!);
            return taken.Then<Reply>(_ => new Reply(meeting.Id));
        }
    }
}
