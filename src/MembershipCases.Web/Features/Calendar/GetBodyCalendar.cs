using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Calendar;

/// <summary>A body's meetings and hand-in days, for calendar programs. Meeting dates are public.</summary>
public static class GetBodyCalendar
{
    /// <summary>The body.</summary>
    [AllowedToAnyone]
    public sealed record Query(string Body) : IQuery<View>;

    /// <summary>The body's name and the entries of its calendar: from the past year on.</summary>
    public sealed record View(string Name, IReadOnlyList<CalendarEntry> Entries);

    internal sealed class Handler(MembershipDb db, ProcessDefinitions definitions, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!await db.Bodies.AnyAsync(body => body.Key == request.Body, cancellationToken))
                return CalendarErrors.NotFound;
            var names = await WorkNames.Read(db, cancellationToken);
            var entries = new CalendarEntries(db, definitions, names, user.Today.AddYears(-1), DateOnly.MaxValue);
            return new View(names.Body(request.Body), await entries.Meetings(request.Body, cancellationToken));
        }
    }
}
