using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class ReopenCaseTests(ServiceHost host) : SituationTests(host)
{
    private const string Archivist = "arkivar", Administrator = "administrator";

    [Fact]
    public async Task A_case_that_ended_as_rejected_is_reopened_by_two_people_and_resolved_anew_in_the_same_meeting()
    {
        var situation = await Rejected();
        var page = $"/cases/{situation.Number}";
        using var archivist = await SignIn(Archivist);
        await archivist.Go(page);
        Assert.NotNull(archivist.Page.QuerySelector($"a[href='{page}/reopening']"));
        var form = await archivist.OpenForm($"{page}/reopening", "Reopen.Reason");
        await archivist.Send(form);
        Assert.Equal(400, archivist.Status);
        Assert.NotEqual("", archivist.ErrorAt("Reopen.Reason"));
        form = await archivist.OpenForm($"{page}/reopening", "Reopen.Reason");
        await archivist.Send(form, filled: [("Reopen.Reason", "Utfallet ble protokollert feil.")]);
        Assert.Equal(302, archivist.Status);
        Assert.Equal("rejected", (await Drive.Case())["endOutcome"]!.GetValue<string>());
        await Post(Archivist, situation, "reopening/confirmation", new { }, HttpStatusCode.Forbidden, "reopening.confirms-own");

        using var reader = await SignIn("leser");
        await reader.Go(page);
        Assert.Null(reader.Page.QuerySelector("[id^='reopening-']"));
        await reader.Go($"{page}/reopening");
        Assert.Equal(403, reader.Status);

        using var administrator = await SignIn(Administrator);
        await administrator.Go("/");
        Assert.NotNull(administrator.Page.QuerySelector($"a[href='{page}/reopening']"));
        form = await administrator.OpenForm($"{page}/reopening", "Confirm.Version");
        await administrator.Send(form);
        Assert.Equal(302, administrator.Status);
        Assert.Equal(["case.reopened", "case.reopening-proposed"], (await Events(situation, "case.reop")).Order());
        await reader.Go(page);
        var record = reader.Page.QuerySelector("[id^='reopening-']")!.TextContent;
        Assert.All(["Utfallet ble protokollert feil.", "Arkivar", "Administrator"],
            said => Assert.Contains(said, record, StringComparison.Ordinal));

        var (step, version) = await Drive.OpenStep("resolve");
        await Drive.Send(Council, $"api/cases/{situation.CaseId}/steps/{step}/treatment", new
        {
            meetingId = await MeetingOf(situation), outcome = "adopted", resolution = Situation.Resolution,
        }, version);
        var again = await Drive.Case();
        Assert.Null(again["endOutcome"]);
        Assert.Equal(1, await Host.Read(db => db.Resolutions.CountAsync(
            made => made.CaseId == situation.CaseId && made.UndoneAt == null, Cancel)));
        Assert.Equal("rejected", again["reopenings"]![0]!["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_cancelled_case_goes_on_where_it_stood_and_its_step_has_the_days_that_it_had_left()
    {
        var situation = await At("approve cancelled");
        var (due, ended) = await Host.Read(async db => (
            await db.Steps.Where(of => of.CaseId == situation.CaseId && of.Outcome == null).Select(of => of.DueOn!.Value)
                .SingleAsync(Cancel), situation.Today));
        Host.Time.Advance(TimeSpan.FromDays(28));
        await Post(Administrator, situation, "reopening", new { reason = "Avbrutt ved en feil." });
        await Post(Archivist, situation, "reopening/confirmation", new { });
        Drive.GoOnWith(situation.CaseId);
        var open = await Host.Read(db => db.Steps
            .Where(of => of.CaseId == situation.CaseId && of.ClosedAt == null).Select(of => of.DueOn!.Value).SingleAsync(Cancel));
        Assert.True(open > due && open > ended.AddDays(28 + due.DayNumber - ended.DayNumber - 4), $"{due} {open}");
        await Drive.Approve();
        await Drive.Recommend("Kommunen melder seg ut.");
        using var reader = await SignIn("leser");
        await reader.Go($"/cases/{situation.Number}");
        Assert.Contains("Avbrutt ved en feil.", reader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_who_asked_withdraws_it_and_the_case_stays_ended()
    {
        var situation = await At("recommend to be reopened");
        var page = $"/cases/{situation.Number}";
        using var archivist = await SignIn(Archivist);
        var form = await archivist.OpenForm($"{page}/reopening", "Refuse.Reason");
        Assert.Empty(archivist.Page.QuerySelectorAll("form[action*='handler=Confirm']"));
        await archivist.Send(form, filled: [("Refuse.Reason", "Ikke nødvendig.")]);
        Assert.Equal(302, archivist.Status);
        await archivist.Go(page);
        Assert.Contains("Ikke nødvendig.", archivist.Text, StringComparison.Ordinal);
        Drive.GoOnWith(situation.CaseId);
        var kept = await Drive.Case();
        Assert.Equal(("cancelled", 0), (kept["endOutcome"]!.GetValue<string>(), kept["reopenings"]!.AsArray().Count));
        Assert.Equal(["case.reopening-proposed", "case.reopening-refused"],
            (await Events(situation, "case.reopening")).Order());
    }

    [Fact]
    public async Task An_implemented_case_and_one_whose_membership_has_another_case_are_not_reopened()
    {
        var implemented = await At("ended");
        await Post(Archivist, implemented, "reopening", new { reason = "Prøve." }, HttpStatusCode.Conflict,
            "reopening.implemented");
        var situation = await At("recommend to be reopened");
        await Drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = situation.MembershipId, decidingBody = "council" });
        await Post(Administrator, situation, "reopening/confirmation", new { }, HttpStatusCode.Conflict, "case.already-open");
        Assert.NotNull(await Host.Read(db => db.Cases.Where(of => of.Id == situation.CaseId).Select(of => of.ClosedAt)
            .SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_reevaluation_that_ends_again_keeps_the_next_date_that_it_set_first()
    {
        var situation = await At("");
        await Drive.Open(CaseDriver.Handler, new { kind = "reevaluate", membershipId = situation.MembershipId });
        await Drive.Assess("continue");
        await Drive.Approve();
        var next = await Next(situation);
        Assert.NotNull(next);
        var of = Drive.CaseId;
        await Drive.Send(Archivist, $"api/cases/{of}/reopening", new { reason = "Feil." }, await Version(of));
        await Drive.Send(Administrator, $"api/cases/{of}/reopening/confirmation", new { }, await Version(of));
        Host.Time.Advance(TimeSpan.FromDays(40));
        Assert.Equal(next, await Next(situation));
        await Drive.Approve();
        Assert.Equal("continued", (await Drive.Case())["endOutcome"]!.GetValue<string>());
        Assert.Equal(next, await Next(situation));
    }

    private async Task<Situation> Rejected()
    {
        var situation = await At("resolve");
        Drive.GoOnWith(situation.CaseId);
        await Drive.Resolve(new
        {
            points = (object[])[new { number = 1, recommended = "Kommunen melder seg ut.", outcome = "rejected",
                vote = new { present = 67, parties = (object[])[new { party = "A", @for = 7, against = 60 }] } }],
        }, "rejected");
        return situation;
    }

    private Task<int> Version(Guid of) =>
        Host.Read(db => db.Cases.Where(known => known.Id == of).Select(known => known.Version).SingleAsync(Cancel));

    private Task<DateOnly?> Next(Situation situation) => Host.Read(db => db.Memberships
        .Where(of => of.Id == situation.MembershipId).Select(of => of.NextReevaluation).SingleAsync(Cancel));

    private Task<Guid> MeetingOf(Situation situation) => Host.Read(db => db.Resolutions
        .Where(made => made.CaseId == situation.CaseId).Select(made => made.MeetingId).SingleAsync(Cancel));
}

[Collection<SharedOnSqlite>]
public sealed class ReopenCaseOnSqlite(SqliteHost host) : ReopenCaseTests(host);

[Collection<SharedOnPostgres>]
public sealed class ReopenCaseOnPostgres(PostgresHost host) : ReopenCaseTests(host);
