using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

public abstract class CallMeetingTests(ServiceHost host) : MeetingPagesTests(host)
{
    [Fact]
    public async Task A_form_sent_twice_calls_one_meeting_and_only_of_ones_own_body()
    {
        using var council = await Person.SignIn(Host, Council);
        await council.Go("/meetings/new");
        var form = council.FormWith("Input.On");
        var fields = Person.Fields(form,
            new Dictionary<string, string> { ["Input.Body"] = "council", ["Input.On"] = "31.12.2026",
                ["Input.StartsAt"] = "16:30" });
        await council.Post("/meetings/new", fields);
        Assert.Equal(302, council.Status);
        await council.Post("/meetings/new", fields);
        Assert.Equal(302, council.Status);
        var on = new DateOnly(2026, 12, 31);
        Assert.Equal(new TimeOnly(16, 30), (await Host.Read(db => db.Meetings.SingleAsync(m => m.On == on))).StartsAt);

        var others = fields.Where(field => field.Key is not ("Input.Body" or "Input.CommandId")).ToList();
        await council.Post("/meetings/new",
            [.. others, new("Input.Body", "city-government"),
                new("Input.CommandId", Guid.CreateVersion7(Host.Time.GetUtcNow()).ToString())]);
        Assert.Equal(403, council.Status);
        await council.Post("/meetings/new",
            [.. others, new("Input.Body", "council"),
                new("Input.CommandId", Guid.CreateVersion7(Host.Time.GetUtcNow()).ToString())]);
        Assert.Equal(409, council.Status);
        Assert.NotEqual("", council.ErrorAt("Input.On"));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_day_at_the_end_of_the_calendar_is_refused_at_its_field_and_stays_typed(string on)
    {
        using var council = await Person.SignIn(Host, Council);
        await council.Go("/meetings/new");
        await council.Post("/meetings/new", Person.Fields(council.FormWith("Input.On"),
            new Dictionary<string, string> { ["Input.Body"] = "council", ["Input.On"] = on }));
        Assert.Equal(400, council.Status);
        Assert.Contains("31.12.2199", council.ErrorAt("Input.On"), StringComparison.Ordinal);
        Assert.Equal(on, council.Page.QuerySelector("[name='Input.On']")!.GetAttribute("value"));

        using var answer = await Host.People.Give(Council, "api/meetings", new { body = "council", on });
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("field.out-of-range", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_far_from_today_is_a_slip_of_the_pen()
    {
        using var council = await Person.SignIn(Host, Council);
        await council.Go("/meetings/new");
        await council.Post("/meetings/new", Person.Fields(council.FormWith("Input.On"),
            new Dictionary<string, string> { ["Input.Body"] = "council", ["Input.On"] = "01.01.1990" }));

        Assert.Equal(400, council.Status);
        Assert.Contains("Møtet må være mellom", council.ErrorAt("Input.On"), StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class CallMeetingOnSqlite(SqliteHost host) : CallMeetingTests(host);

[Collection<SharedOnPostgres>]
public sealed class CallMeetingOnPostgres(PostgresHost host) : CallMeetingTests(host);
