using FluentValidation;
using MediatR;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>Calls a meeting of a body, by its secretariat.</summary>
public static class CallMeeting
{
    /// <summary>The meeting.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The body's key.</summary>
        public string Body { get; init; } = "";

        /// <summary>The day.</summary>
        public DateOnly On { get; init; }

        /// <summary>When it starts.</summary>
        public TimeOnly? StartsAt { get; init; }

        /// <summary>The venue.</summary>
        public string? Place { get; init; }

        /// <summary>The last day to hand cases in to it.</summary>
        public DateOnly? HandInBy { get; init; }
    }

    /// <summary>The meeting that was called.</summary>
    public sealed record Reply(Guid Id);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Body).NotEmpty();
            RuleFor(command => command.On).NotEmpty();
            RuleFor(command => command.Place).MaximumLength(200);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Bodies.FindAsync([request.Body], cancellationToken) is null) return MeetingErrors.NotFound;
            if (!Secretariats.MayServe(user.Required, request.Body)) return AccessErrors.NotAllowed;
            var meeting = Meeting.Call(user.NewId(), request.Body, request.On,
                new MeetingPlan(request.StartsAt, request.Place, request.HandInBy), user.Today);
            if (!meeting.IsOk) return meeting.Refused<Reply>();
            db.Meetings.Add(meeting.Value);
            return new Reply(meeting.Value.Id);
        }
    }
}
