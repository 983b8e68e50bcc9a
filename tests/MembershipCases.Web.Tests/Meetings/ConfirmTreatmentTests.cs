using System.Net;
using MembershipCases.Web.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

public abstract class ConfirmTreatmentTests(ServiceHost host) : FourEyesTests(host)
{
    [Fact]
    public async Task It_waits_on_the_pages_until_another_confirms_and_both_stand_in_the_history()
    {
        var situation = await At("resolve on an agenda");
        var prefix = $"Step_{situation.Step:N}";
        using var first = await SignIn(Council);
        await first.Go($"/meetings/{situation.Meeting}");
        await first.Send("handler=Record", new Dictionary<string, string>
        {
            [$"{prefix}.Outcome"] = "rejected", [$"{prefix}.Reason"] = "Ordføreren slo det fast.",
            [$"{prefix}.Remarks"] = "Merknad.",
            [$"{prefix}.Points[0].Vote.Kind"] = "Unanimous", [$"{prefix}.Points[0].Vote.Present"] = "60",
        });
        Assert.Equal(302, first.Status);
        await first.Go($"/meetings/{situation.Meeting}");
        Assert.Empty(
            first.Page.QuerySelectorAll(
                "form[action*='handler=Record'], form[action*='handler=Confirm'], form[action*='handler=TakeOff']"));
        await first.Go("/");
        Assert.NotNull(first.Page.QuerySelector($"a[href*='/meetings/{situation.Meeting}#item-']"));

        using var second = await SignIn(SecondOfCouncil);
        await second.Go($"/meetings/{situation.Meeting}");
        Assert.Contains("Ordføreren slo det fast.", second.Text, StringComparison.Ordinal);
        Assert.Contains("Enstemmig, 60 til stede.", second.Text, StringComparison.Ordinal);
        await second.Send("handler=Confirm", new Dictionary<string, string>());
        Assert.Equal(302, second.Status);
        var resolution =
            await Host.Read(
                db => db.Resolutions.AsNoTracking().SingleAsync(found => found.StepId == situation.Step, Cancel));
        Assert.Equal((await User(Council), await User(SecondOfCouncil)),
            (resolution.RecordedBy, resolution.ConfirmedBy!.Value));
        var who = await Host.Read(
            db => db.History.Where(entry => entry.CaseId == situation.CaseId && entry.What.StartsWith("case.treatment"))
                .OrderBy(entry => entry.Sequence).Select(entry => new { entry.What, entry.UserId })
                .ToListAsync(Cancel));
        Assert.Equal(
            [("case.treatment-proposed", resolution.RecordedBy),
                ("case.treatment-confirmed", resolution.ConfirmedBy!.Value)],
                who.Select(entry => (entry.What, entry.UserId)));
    }

    [Fact]
    public async Task While_it_waits_nothing_else_treats_the_case_and_nobody_confirms_their_own()
    {
        var situation = await At("resolve on an agenda");
        await Post(Council, situation, $"{Treatment(situation)}/confirmation", new { }, HttpStatusCode.Conflict,
            "case.nothing-waits");
        await Post(Council, situation, Treatment(situation), Override(situation));

        await Post(Council, situation, $"{Treatment(situation)}/confirmation", new { }, HttpStatusCode.Forbidden,
            "case.confirms-own");
        await Post(Government, situation, $"{Treatment(situation)}/confirmation", new { }, HttpStatusCode.Forbidden,
            "case.not-your-step");
        await Post(Government, situation, $"{Treatment(situation)}/refusal", new { reason = "Nei." },
            HttpStatusCode.Forbidden, "case.not-your-step");
        await Post(SecondOfCouncil, situation, Treatment(situation),
            new { meetingId = situation.Meeting, outcome = "adopted", resolution = Situation.Resolution },
            HttpStatusCode.Conflict, "case.waits-for-another");
        await Post("administrator", situation, "cancellation", new { reason = "Nei." }, HttpStatusCode.Conflict,
            "case.waits-for-another");
        using var client = await Host.SignIn(Council);
        using var answer = await client.SendAsync(TakeOff(situation), Cancel);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);

        await Post(Council, situation, $"{Treatment(situation)}/refusal", new { reason = "Skrev feil." });
        Assert.Equal(PendingState.Refused,
            await Host.Read(
                db => db.PendingTreatments.Where(known => known.StepId == situation.Step).Select(known => known.State)
                    .SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Nobody_confirms_what_their_deputy_proposed_for_them()
    {
        var (people, situation) = (new PeopleDriver(Host), await At("resolve on an agenda"));
        var (principal, deputy) = (await people.Add(Role.CouncilSecretariat), await people.Add());
        await people.Lend(principal, deputy);
        using (var acting = await people.Acting(deputy, principal))
        {
            using var proposed = await acting.Call($"api/cases/{situation.CaseId}/{Treatment(situation)}",
                Override(situation), await situation.VersionNow());
            Assert.Equal(HttpStatusCode.OK, proposed.StatusCode);
        }

        await Post(principal, situation, $"{Treatment(situation)}/confirmation", new { }, HttpStatusCode.Forbidden,
            "case.confirms-own");
        using var page = await SignIn(principal);
        await page.Go($"/meetings/{situation.Meeting}");
        Assert.Empty(page.Page.QuerySelectorAll("form[action*='handler=Confirm']"));
        await Post(SecondOfCouncil, situation, $"{Treatment(situation)}/confirmation", new { });
    }

    [Fact]
    public async Task The_database_itself_refuses_one_person_twice()
    {
        var situation = await At("resolve on an agenda");
        await Post(Council, situation, Treatment(situation), Override(situation));
        var me = await User(Council);

        await Assert.ThrowsAnyAsync<Exception>(
            () => Host.Read(
                db => db.PendingTreatments.Where(known => known.StepId == situation.Step).ExecuteUpdateAsync(
            set => set.SetProperty(known => known.State, PendingState.Confirmed)
                .SetProperty(known => known.DecidedBy, me), Cancel)));
    }

    [Fact]
    public async Task A_barred_member_is_recorded_as_disqualified_and_only_a_substitute_fills_the_chair()
    {
        var situation = await At("resolve on an agenda");
        await Post(Council, situation, "disqualifications",
            new { userId = await User("ordforer"), ground = "kommuneloven-11-10", why = "Sitter i styret." });
        object Unanimous(int present, params object[] substitutes) => new
        {
            meetingId = situation.Meeting, outcome = "adopted",
            resolution = new { substitutes,
                points = (object[])[
                    new { number = 1, recommended = "Kommunen melder seg ut.", adopted = "Kommunen melder seg ut.",
                        outcome = "adopted", vote = new { present, unanimous = true } }] },
        };
        await Post(Council, situation, Treatment(situation), Unanimous(67), HttpStatusCode.BadRequest,
            "vote.more-than-can-vote");
        await Post(Council, situation, Treatment(situation),
            Unanimous(67, new { name = "Ordfører", @for = "Ordfører" }), HttpStatusCode.BadRequest,
            "attendance.substitute-barred");
        await Post(Council, situation, Treatment(situation), Unanimous(67, new { name = "Vara", @for = "En annen" }),
            HttpStatusCode.BadRequest, "attendance.not-away");

        await Post(Council, situation, Treatment(situation), Unanimous(67, new { name = "Vara", @for = "Ordfører" }));

        var resolution =
            await Host.Read(
                db => db.Resolutions.AsNoTracking().SingleAsync(found => found.StepId == situation.Step, Cancel));
        Assert.Equal(["Ordfører"], resolution.Disqualified);
        Assert.Equal([new Substitute("Vara", "Ordfører")], resolution.Substitutes);
        using var reader = await SignIn("leser");
        await reader.Go($"/meetings/{situation.Meeting}");
        Assert.Contains("Vara for Ordfører", reader.Text, StringComparison.Ordinal);
        await reader.Go($"/cases/{situation.Number}");
        Assert.Contains("Vara for Ordfører", reader.Text, StringComparison.Ordinal);
    }

    private static HttpRequestMessage TakeOff(Situation situation) => CommandRequest.To(HttpMethod.Delete,
        $"api/meetings/{situation.Meeting}/agenda/{situation.Step}", null, situation.MeetingVersion);
}

[Collection<SharedOnSqlite>]
public sealed class ConfirmTreatmentOnSqlite(SqliteHost host) : ConfirmTreatmentTests(host);

[Collection<SharedOnPostgres>]
public sealed class ConfirmTreatmentOnPostgres(PostgresHost host) : ConfirmTreatmentTests(host);
