using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>Meetings as JSON.</summary>
public static class MeetingsApi
{
    /// <summary>Maps <c>/meetings</c>.</summary>
    public static void MapMeetings(this RouteGroupBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings");
        meetings.MapPost("/", async (CallMeeting.Command body, CommandHeaders headers, IMediator mediator, Texts texts, CancellationToken cancel) =>
            (await mediator.Send(body with { CommandId = headers.CommandId }, cancel)).ToHttp(texts, called => Results.Created($"/api/meetings/{called.Id}", called)));
        meetings.MapGet("/{id:guid}", async (Guid id, HttpContext context, IMediator mediator, Texts texts, CancellationToken cancel) =>
            (await mediator.Send(new ReadMeeting.Query(id), cancel)).ToHttp(texts, meeting => Api.WithVersion(context, meeting, meeting.Version)));
        meetings.MapPost("/{id:guid}/agenda", async (Guid id, PutOnAgenda.Command body, CommandHeaders headers, IMediator mediator, Texts texts, CancellationToken cancel) =>
            (await mediator.Send(body with { CommandId = headers.CommandId, Version = headers.Version, MeetingId = id }, cancel)).ToHttp(texts));
    }
}

/// <summary>One meeting with its agenda.</summary>
public static class ReadMeeting
{
    /// <summary>Which.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The meeting.</summary>
    public sealed record View(Guid Id, string Body, DateOnly On, TimeOnly? StartsAt, string? Place, int Version, IReadOnlyList<AgendaItem> Agenda);

    /// <summary>Finds it.</summary>
    public sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<View>>
    {
        /// <inheritdoc/>
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda).FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
            if (meeting is null) return MeetingErrors.NotFound;
            return new View(meeting.Id, meeting.Body, meeting.On, meeting.StartsAt, meeting.Place, meeting.Version, [.. meeting.Agenda.OrderBy(item => item.Position)]);
        }
    }
}
