using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class PlanMeetingTests(ServiceHost host) : DeadlineTests(host)
{
    [Fact]
    public async Task A_planned_case_shows_its_slack_and_warns_when_a_step_slips()
    {
        var council = await Meeting("bystyrets-kontor", "council", Drive.Today.AddDays(120), 14);
        await Meeting("byradets-sekretariat", "city-government", Drive.Today.AddDays(90), 7);
        var (_, version) = await Open("World Heritage Cities");
        await Send("plan", new { meetingId = council }, version);
        using var reader = await Person.SignIn(Host, "leser");
        Assert.Contains("virkedager å gå på", await Page(reader), StringComparison.Ordinal);

        var step = await Step();
        await Send("extension", new { stepId = step.Id, to = Drive.Today.AddDays(85), reason = "Mer tid." },
            version + 1);
        var page = await Page(reader);
        Assert.Contains("Det planlagte møtet kan ikke nås", page, StringComparison.Ordinal);
        Assert.DoesNotContain("virkedager å gå på", page, StringComparison.Ordinal);
        await Send("plan", new { meetingId = (Guid?)null }, version + 2);
        Assert.DoesNotContain("Planlagt til", await Page(reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_no_way_leads_to_is_refused()
    {
        var council = await Meeting("bystyrets-kontor", "council", Drive.Today.AddDays(5), 10);
        var (_, version) = await Open("Scandinavian Society");
        Assert.Equal("case.no-meeting-before",
            (await Refused("plan", new { meetingId = council }, version))["code"]!.GetValue<string>());
        var other = await Meeting("byradets-sekretariat", "city-government", Drive.Today.AddDays(6), 1);
        Assert.Equal("meeting.step-is-not-for-this-body",
            (await Refused("plan", new { meetingId = other }, version))["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_page_of_a_meeting_tells_the_last_day_to_begin()
    {
        var council =
            await Host.Read(
                db => db.Meetings.Where(m => m.Body == "council" && m.On == new DateOnly(2027, 9, 22)).Select(m => m.Id)
                    .SingleAsync(Cancel));
        using var reader = await Person.SignIn(Host, "leser");

        var page = (await reader.Open($"meetings/{council}/plan")).QuerySelector("main")!.TextContent;

        Assert.Contains("Må begynne senest", page, StringComparison.Ordinal);
        Assert.Contains("Innmelding", page, StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class PlanMeetingOnSqlite(SqliteHost host) : PlanMeetingTests(host);

[Collection<SharedOnPostgres>]
public sealed class PlanMeetingOnPostgres(PostgresHost host) : PlanMeetingTests(host);
