using FluentValidation;
using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A secretariat moves a meeting that has not been held to another day, hour or place.</summary>
public static class MoveMeeting
{
    /// <summary>Where to and why.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The meeting.</summary>
        public Guid MeetingId { get; init; }

        /// <summary>The version that was seen.</summary>
        public int Version { get; init; }

        /// <summary>The new day.</summary>
        public DateOnly On { get; init; }

        /// <summary>When it begins.</summary>
        public TimeOnly? StartsAt { get; init; }

        /// <summary>Where.</summary>
        public string? Place { get; init; }

        /// <summary>Why.</summary>
        public string Reason { get; init; } = "";
    }

    /// <summary>The meeting that was moved.</summary>
    public sealed record Reply(Guid Id);

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules()
        {
            RuleFor(command => command.On).NotEmpty();
            RuleFor(command => command.Place).MaximumLength(200);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
        }
    }

    /// <summary>Moves it.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        /// <inheritdoc/>
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var meeting = await db.Meetings.Include(m => m.Agenda).FirstOrDefaultAsync(m => m.Id == request.MeetingId, cancellationToken);
            if (meeting is null) return MeetingErrors.NotFound;
            if (!Secretariats.MayServe(user.Required, meeting.Body)) return AccessErrors.NotAllowed;
            if (meeting.Version != request.Version) return AccessErrors.Stale;
            var stepIds = meeting.Agenda.Select(item => item.StepId).ToList();
            var steps = await db.Steps.AsNoTracking().Where(step => stepIds.Contains(step.Id)).ToListAsync(cancellationToken);
            return meeting.Move(request.On, request.StartsAt, request.Place, request.Reason, steps).Then<Reply>(_ => new Reply(meeting.Id));
        }
    }
}
