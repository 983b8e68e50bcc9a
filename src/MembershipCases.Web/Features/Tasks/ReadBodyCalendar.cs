using MediatR;
using MembershipCases.Domain;
using MembershipCases.Web.Data;
using MembershipCases.Web.Features.Shared;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Tasks;

/// <summary>A body's meetings and its last days to hand in, for calendar programs. When bodies meet is public.</summary>
public static class ReadBodyCalendar
{
    /// <summary>Which body.</summary>
    [AllowedToAnyone]
    public sealed record Query(string Body) : IQuery<View>;

    /// <summary>The body's name and what stands in its calendar: the year gone and all to come.</summary>
    public sealed record View(string Name, IReadOnlyList<CalendarEntry> Entries);

    /// <summary>Reads it.</summary>
    public sealed class Handler(MembershipDb db, ProcessDefinitions definitions, CurrentUser user) : IRequestHandler<Query, Result<View>>
    {
        /// <inheritdoc/>
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!await db.Bodies.AnyAsync(body => body.Key == request.Body, cancellationToken)) return CalendarErrors.NotFound;
            var names = await WorkNames.Read(db, cancellationToken);
            var entries = new CalendarEntries(db, definitions, names, user.Today.AddYears(-1), DateOnly.MaxValue);
            return new View(names.Body(request.Body), await entries.Meetings(request.Body, cancellationToken));
        }
    }
}

/// <summary>Every way in which a calendar refuses.</summary>
public static class CalendarErrors
{
    /// <summary>There is no such calendar.</summary>
    public static Error NotFound { get; } = new("calendar.not-found", ErrorKind.NotFound);

    /// <summary>The secret is none: it is made by the form, and not to be thought up.</summary>
    public static Error KeyMalformed { get; } = new("calendar.key-malformed", ErrorKind.Invalid, "Key");
}
