using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>Deadlines that are moved, cases that stand still, and meetings that are planned for.</summary>
public abstract class DeadlineTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_suspended_case_does_nothing_and_gets_its_time_back()
    {
        var (_, version) = await Open("Eureau");
        var before = await Step();
        var left = WorkingDays.Between(drive.Today, before.DueOn!.Value);
        await Send("suspension", new { reason = "Venter på revisjonen." }, version);
        var since = drive.Today;
        using (var client = await host.SignIn(CaseDriver.Handler))
        {
            using var refused = await client.Give($"api/cases/{drive.CaseId}/steps/{before.Id}/assessment",
                new { text = new { advice = "withdraw", reasoning = "Ja." } }, version + 1, NewId());
            Assert.Contains("case.suspended", await refused.Content.ReadAsStringAsync(Cancel),
                StringComparison.Ordinal);
        }

        using (var reader = await Person.SignIn(host, "leser"))
            Assert.Contains("Saken er stilt i bero", await Page(reader), StringComparison.Ordinal);
        Assert.DoesNotContain("Eureau", await Worklist(), StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromDays(23));
        await Send("resumption", new { reason = "Revisjonen er ferdig." }, version + 1);

        var after = await Step();
        Assert.Equal(left, WorkingDays.Between(drive.Today, after.DueOn!.Value));
        Assert.Equal((DeadlineChangeKind.Suspended, (DateOnly?)since, drive.Today, before.DueOn),
            (after.DeadlineChanges[0].Kind, after.DeadlineChanges[0].Since, after.DeadlineChanges[0].On,
                after.DeadlineChanges[0].From));
        Assert.Equal(["case.suspended", "case.resumed"], await Happened());
        using (var reader = await Person.SignIn(host, "leser"))
            Assert.Contains($"Saken sto i bero fra {since:dd.MM.yyyy} til {drive.Today:dd.MM.yyyy}", await Page(reader),
                StringComparison.Ordinal);
        Assert.Contains("Eureau", await Worklist(), StringComparison.Ordinal);
        await drive.Assess("withdraw");
    }

    [Fact]
    public async Task An_extension_is_later_and_has_a_reason()
    {
        var (_, version) = await Open("Kommunenes internasjonale");
        var step = await Step();
        var due = step.DueOn!.Value;
        Assert.Equal("case.deadline-not-later",
            (await Refused("extension", new { stepId = step.Id, to = due, reason = "Mer tid." }, version))["code"]!
                .GetValue<string>());
        Assert.Equal(400,
            (await Refused("extension", new { stepId = step.Id, to = due.AddDays(7), reason = "" }, version))["status"]!
                .GetValue<int>());
        await Send("extension", new { stepId = step.Id, to = due.AddDays(7), reason = "Tallene kommer i neste uke." },
            version);

        step = await Step();
        Assert.Equal(due.AddDays(7), step.DueOn);
        Assert.Equal(new Deadline(step.CountedFrom!.Value, new(20, true)).Due, step.Rule()!.Due);
        using var reader = await Person.SignIn(host, CaseDriver.Commissioner);
        var page = await Page(reader);
        Assert.Contains($"20 virkedager fra {step.CountedFrom:dd.MM.yyyy}: {due:dd.MM.yyyy}", page,
            StringComparison.Ordinal);
        Assert.Contains("Tallene kommer i neste uke.", page, StringComparison.Ordinal);
        Assert.Equal(["case.deadline-extended"], await Happened());
    }

    [Fact]
    public async Task Only_those_who_answer_for_a_case_move_its_deadlines()
    {
        var (_, version) = await Open("Nordisk Veiforum");
        Assert.Equal("case.not-your-step",
            (await Refused("suspension", new { reason = "Nei." }, version, "byrad-arbeid-sosial-bolig"))["code"]!
                .GetValue<string>());
        Assert.Equal("access.not-allowed",
            (await Refused("suspension", new { reason = "Nei." }, version, "leser"))["code"]!.GetValue<string>());
        await Send("suspension", new { reason = "Avventer." }, version, CaseDriver.Commissioner);
        Assert.Equal("case.not-your-step",
            (await Refused("resumption", new { reason = "Ja." }, version + 1,
                "saksbehandler-arbeid-sosial-bolig"))["code"]!.GetValue<string>());
        Assert.Equal("case.suspended",
            (await Refused("suspension", new { reason = "Igjen." }, version + 1))["code"]!.GetValue<string>());
        await Send("resumption", new { reason = "I gang." }, version + 1);
        Assert.Equal("case.not-suspended",
            (await Refused("resumption", new { reason = "Igjen." }, version + 2))["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_case_can_be_suspended_and_resumed_on_its_page()
    {
        var (number, _) = await Open("World Parks Association");
        using var handler = await Person.SignIn(host, CaseDriver.Handler, follows: true);
        foreach (var (form, told) in new[] { ("Suspend", "Saken er stilt i bero."),
            ("Resume", "Saken er tatt opp igjen") })
        {
            var fields = await handler.OpenForm($"cases/{number}", $"{form}.Reason");
            await handler.Send(fields, $"cases/{number}?handler={form}", ($"{form}.Reason", "Slik er det."));
            Assert.Equal(200, handler.Status);
            Assert.Contains(told, handler.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_planned_case_shows_its_slack_and_warns_when_a_step_slips()
    {
        var council = await Meeting("bystyrets-kontor", "council", drive.Today.AddDays(120), 14);
        await Meeting("byradets-sekretariat", "city-government", drive.Today.AddDays(90), 7);
        var (_, version) = await Open("World Heritage Cities");
        await Send("plan", new { meetingId = council }, version);
        using var reader = await Person.SignIn(host, "leser");
        Assert.Contains("virkedager å gå på", await Page(reader), StringComparison.Ordinal);

        var step = await Step();
        await Send("extension", new { stepId = step.Id, to = drive.Today.AddDays(85), reason = "Mer tid." },
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
        var council = await Meeting("bystyrets-kontor", "council", drive.Today.AddDays(5), 10);
        var (_, version) = await Open("Scandinavian Society");
        Assert.Equal("case.no-meeting-before",
            (await Refused("plan", new { meetingId = council }, version))["code"]!.GetValue<string>());
        var other = await Meeting("byradets-sekretariat", "city-government", drive.Today.AddDays(6), 1);
        Assert.Equal("meeting.step-is-not-for-this-body",
            (await Refused("plan", new { meetingId = other }, version))["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_page_of_a_meeting_tells_the_last_day_to_begin()
    {
        var council =
            await host.Read(
                db => db.Meetings.Where(m => m.Body == "council" && m.On == new DateOnly(2027, 9, 22)).Select(m => m.Id)
                    .SingleAsync(Cancel));
        using var reader = await Person.SignIn(host, "leser");

        var page = (await reader.Open($"meetings/{council}/plan")).QuerySelector("main")!.TextContent;

        Assert.Contains("Må begynne senest", page, StringComparison.Ordinal);
        Assert.Contains("Innmelding", page, StringComparison.Ordinal);
    }

    private Guid NewId() => Guid.CreateVersion7(host.Time.GetUtcNow());

    private async Task<(string Number, int Version)> Open(string name)
    {
        var membership = await drive.MembershipNamed(name);
        var opened = await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        return ($"{opened["year"]}/{opened["sequence"]}", (await drive.Case())["version"]!.GetValue<int>());
    }

    private async Task<Guid> Meeting(string who, string body, DateOnly on, int notice) =>
        (await drive.Send(who, "api/meetings", new { body, on, handInBy = on.AddDays(-notice) }))["id"]!
            .GetValue<Guid>();

    private Task<Step> Step() =>
        host.Read(db => db.Steps.AsNoTracking()
            .SingleAsync(step => step.CaseId == drive.CaseId && step.ClosedAt == null, Cancel));

    private Task<JsonNode> Send(string what, object body, int version, string who = CaseDriver.Handler) =>
        drive.Send(who, $"api/cases/{drive.CaseId}/{what}", body, version);

    private async Task<JsonNode> Refused(string what, object body, int version, string who = CaseDriver.Handler)
    {
        using var client = await host.SignIn(who);
        using var answer = await client.Give($"api/cases/{drive.CaseId}/{what}", body, version, NewId());
        Assert.False(answer.IsSuccessStatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
    }

    private async Task<string> Page(Person reader)
    {
        var of = await host.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == drive.CaseId, Cancel));
        return (await reader.Open($"cases/{of.Number}")).QuerySelector("main")!.TextContent;
    }

    private async Task<string> Worklist()
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        return (await handler.Open("")).QuerySelector("main")!.TextContent;
    }

    private Task<List<string>> Happened() => host.Read(db => db.History
        .Where(entry => entry.SubjectId == drive.CaseId
            && (entry.What == "case.suspended" || entry.What == "case.resumed"
                || entry.What == "case.deadline-extended"))
        .OrderBy(entry => entry.Sequence).Select(entry => entry.What).ToListAsync(Cancel));
}

public sealed class DeadlinesOnSqlite(SqliteHost host) : DeadlineTests(host), IClassFixture<SqliteHost>;

public sealed class DeadlinesOnPostgres(PostgresHost host) : DeadlineTests(host), IClassFixture<PostgresHost>;
