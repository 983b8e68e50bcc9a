using MediatR;

namespace MembershipCases.Web.Features.Calendar;

/// <summary>
/// What a person must do and by when, for calendar programs: everything overdue, and two years ahead.
/// </summary>
public static class GetPersonCalendar
{
    /// <summary>The current user's calendar.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<View>;

    /// <summary>The entries.</summary>
    public sealed record View(IReadOnlyList<CalendarEntry> Entries);

    internal sealed class Handler(MembershipDb db, ProcessDefinitions definitions, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var names = await WorkNames.Read(db, cancellationToken);
            var entries = new CalendarEntries(db, definitions, names, DateOnly.MinValue, user.Today.AddYears(2));
            return new View(await entries.Of(user.Required, cancellationToken));
        }
    }
}
