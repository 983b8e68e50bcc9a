using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class SuspendCaseTests(ServiceHost host) : DeadlineTests(host)
{
    [Fact]
    public async Task A_suspended_case_does_nothing_and_gets_its_time_back()
    {
        var (_, version) = await Open("Eureau");
        var before = await Step();
        var left = WorkingDays.Between(Drive.Today, before.DueOn!.Value);
        await Send("suspension", new { reason = "Venter på revisjonen." }, version);
        var since = Drive.Today;
        using (var client = await Host.SignIn(CaseDriver.Handler))
        {
            using var refused = await client.Give($"api/cases/{Drive.CaseId}/steps/{before.Id}/assessment",
                new { text = new { advice = "withdraw", reasoning = "Ja." } }, version + 1);
            Assert.Contains("case.suspended", await refused.Content.ReadAsStringAsync(Cancel),
                StringComparison.Ordinal);
        }

        using (var reader = await Person.SignIn(Host, "leser"))
            Assert.Contains("Saken er stilt i bero", await Page(reader), StringComparison.Ordinal);
        Assert.DoesNotContain("Eureau", await Worklist(), StringComparison.Ordinal);
        Host.Time.Advance(TimeSpan.FromDays(23));
        await Send("resumption", new { reason = "Revisjonen er ferdig." }, version + 1);

        var after = await Step();
        Assert.Equal(left, WorkingDays.Between(Drive.Today, after.DueOn!.Value));
        Assert.Equal((DeadlineChangeKind.Suspended, (DateOnly?)since, Drive.Today, before.DueOn),
            (after.DeadlineChanges[0].Kind, after.DeadlineChanges[0].Since, after.DeadlineChanges[0].On,
                after.DeadlineChanges[0].From));
        Assert.Equal(["case.suspended", "case.resumed"], await Happened());
        using (var reader = await Person.SignIn(Host, "leser"))
            Assert.Contains($"Saken sto i bero fra {since:dd.MM.yyyy} til {Drive.Today:dd.MM.yyyy}", await Page(reader),
                StringComparison.Ordinal);
        Assert.Contains("Eureau", await Worklist(), StringComparison.Ordinal);
        await Drive.Assess("withdraw");
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
        using var handler = await Person.SignIn(Host, CaseDriver.Handler, follows: true);
        foreach (var (form, told) in new[] { ("Suspend", "Saken er stilt i bero."),
            ("Resume", "Saken er tatt opp igjen") })
        {
            var fields = await handler.OpenForm($"cases/{number}", $"{form}.Reason");
            await handler.Send(fields, $"cases/{number}?handler={form}", ($"{form}.Reason", "Slik er det."));
            Assert.Equal(200, handler.Status);
            Assert.Contains(told, handler.Html, StringComparison.Ordinal);
        }
    }

    private async Task<string> Worklist()
    {
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        return (await handler.Open("")).QuerySelector("main")!.TextContent;
    }
}

[Collection<SharedOnSqlite>]
public sealed class SuspendCaseOnSqlite(SqliteHost host) : SuspendCaseTests(host);

[Collection<SharedOnPostgres>]
public sealed class SuspendCaseOnPostgres(PostgresHost host) : SuspendCaseTests(host);
