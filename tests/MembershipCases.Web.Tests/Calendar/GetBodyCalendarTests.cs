using System.Net;
using CsCheck;

namespace MembershipCases.Web.Tests.Calendar;

public abstract class GetBodyCalendarTests(ServiceHost host) : CalendarTests(host)
{
    [Fact]
    public async Task Anyone_may_subscribe_to_when_a_body_meets_in_summer_time_and_in_winter_time()
    {
        var (winter, summer) = (new DateOnly(2028, 1, 19), new DateOnly(2028, 6, 21));
        foreach (var on in new[] { winter, summer })
            await Remind.Cases.Send("bystyrets-kontor", "api/meetings",
                new { body = "council", on, startsAt = "16:30:00", place = "Bystyresalen, 2; nord",
                    handInBy = on.AddDays(-20) });

        var calendar = await Feed("calendar/bodies/council.ics");
        var meetings = calendar.Events.Where(entry => entry.Uid!.StartsWith("meeting-", StringComparison.Ordinal))
            .ToDictionary(entry => DateOnly.FromDateTime(entry.Start!.Value));

        Assert.Equal((15, 14), (meetings[winter].Start!.AsUtc.Hour, meetings[summer].Start!.AsUtc.Hour));
        Assert.Equal(("Møte i Bystyret", "Bystyresalen, 2; nord"),
            (meetings[winter].Summary, meetings[winter].Location));
        var handIn = Assert.Single(calendar.Events,
            entry => entry.Start!.Value == winter.AddDays(-20).ToDateTime(TimeOnly.MinValue));
        Assert.False(handIn.Start!.HasTime);
        Assert.DoesNotContain(calendar.Events, entry => entry.Summary!.Contains("Byråd", StringComparison.Ordinal));
        using var stranger = Host.NewClient();
        using var none = await stranger.GetAsync(new Uri("calendar/bodies/no-such-body.ics", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}

[Collection<SharedOnSqlite>]
public sealed class GetBodyCalendarOnSqlite(SqliteHost host) : GetBodyCalendarTests(host);

[Collection<SharedOnPostgres>]
public sealed class GetBodyCalendarOnPostgres(PostgresHost host) : GetBodyCalendarTests(host);
