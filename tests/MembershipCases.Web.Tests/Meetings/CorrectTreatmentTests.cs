using System.Net;
using MembershipCases.Web.Tests.Cases;
using MembershipCases.Web.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

public abstract class CorrectTreatmentTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task Votes_are_corrected_on_the_pages_by_two_and_both_numbers_stay()
    {
        var situation = await At("implement");
        var (prefix, meeting) = ($"Step_{situation.Treated:N}", situation.MeetingOfTreated);
        var form = $"/meetings/{meeting}/corrections/{situation.Treated}";
        using var first = await SignIn(Council);
        await first.Go($"/meetings/{meeting}");
        Assert.NotNull(first.Page.QuerySelector($"a[href='{form}']"));
        await first.Go(form);
        await first.Send("handler=Record", new Dictionary<string, string>
        {
            [$"{prefix}.Points[0].Vote.Present"] = "6000", [$"{prefix}.CorrectionReason"] = "Ført feil fra protokollen.",
        });
        Assert.Equal(400, first.Status);
        Assert.NotEqual("", first.ErrorAt($"{prefix}.Points[0].Vote.Present"));
        Assert.Contains("Ført feil fra protokollen.", first.Html, StringComparison.Ordinal);
        await first.Send("handler=Record",
            new Dictionary<string, string> { [$"{prefix}.Points[0].Vote.Present"] = "60" });
        Assert.Equal(302, first.Status);
        Assert.Equal(67, await Present(situation));
        await first.Go(form);
        Assert.Empty(first.Page.QuerySelectorAll("form[action*='handler=Confirm'], form[action*='handler=Record']"));
        using (var reader = await SignIn("leser"))
        {
            await reader.Go($"/cases/{situation.Number}");
            Assert.DoesNotContain("60 til stede", reader.Text, StringComparison.Ordinal);
        }

        using var second = await SignIn(SecondOfCouncil);
        await second.Go("/");
        Assert.NotNull(second.Page.QuerySelector($"a[href*='/meetings/{meeting}#item-{situation.Treated:N}']"));
        await second.Go(form);
        await second.Send("handler=Confirm", new Dictionary<string, string>());
        Assert.Equal(302, second.Status);
        Assert.Equal(60, await Present(situation));
        Assert.Equal(["case.correction-proposed", "case.corrected"], await Events(situation, "case.correct"));
        foreach (var page in new[] { $"/meetings/{meeting}", $"/cases/{situation.Number}" })
        {
            using var reader = await SignIn("leser");
            await reader.Go(page);
            Assert.Contains("67 til stede", reader.Text, StringComparison.Ordinal);
            Assert.Contains("60 til stede", reader.Text, StringComparison.Ordinal);
            Assert.Contains("Ført feil fra protokollen.", reader.Text, StringComparison.Ordinal);
        }

        var corrected = (await CaseOf(situation))["corrections"]!.AsArray().Single()!;
        Assert.Equal((67, 60), (PresentIn(corrected["before"]!), PresentIn(corrected["after"]!)));
    }

    [Fact]
    public async Task An_item_number_is_corrected_at_once_also_on_the_agenda()
    {
        var situation = await At("implement");
        var body = new { correctionReason = "Skrivefeil.", itemNumber = "77/26", outcome = "adopted",
            resolution = Situation.Resolution };
        var route = $"steps/{situation.Treated}/correction";
        await Post(CaseDriver.Handler, situation, route, body, HttpStatusCode.Forbidden);
        await Post(Government, situation, route, body, HttpStatusCode.Forbidden, "correction.not-yours");
        await Post(Council, situation, route, new { correctionReason = "Feil.", itemNumber = "77/26",
            outcome = "rejected", resolution = Situation.Resolution }, HttpStatusCode.Conflict,
            "correction.changes-outcome");
        await Post(Council, situation, route, body);

        var (agenda, recorded) = await Host.Read(async db => (
            await db.Set<AgendaItem>().Where(item => item.StepId == situation.Treated).Select(item => item.ItemNumber)
                .SingleAsync(Cancel),
            await db.Resolutions.Where(made => made.StepId == situation.Treated).Select(made => made.ItemNumber)
                .SingleAsync(Cancel)));
        Assert.Equal(("77/26", "77/26"), (agenda, recorded));
        await Post(Council, situation, route, body, HttpStatusCode.BadRequest, "correction.unchanged");
    }

    [Fact]
    public async Task Nobody_confirms_what_their_deputy_proposed_and_the_worklist_says_so()
    {
        var (situation, people) = (await At("implement"), new PeopleDriver(Host));
        var (principal, deputy) = (await people.Add(Role.CouncilSecretariat), await people.Add(Role.Archivist));
        await people.Lend(principal, deputy);
        using (var acting = await people.Acting(deputy, principal))
        {
            await acting.Call($"api/cases/{situation.CaseId}/steps/{situation.Treated}/correction", new
            {
                correctionReason = "Ført feil.", itemNumber = "1/26", outcome = "adopted", resolution = new
                {
                    points = (object[])[new { number = 1, recommended = "Kommunen melder seg ut.",
                        adopted = "Kommunen melder seg ut.", outcome = "adopted",
                        vote = new { present = 60, unanimous = true } }],
                },
            }, await situation.VersionNow());
            Assert.Equal(200, acting.Status);
        }

        await Post(principal, situation, $"steps/{situation.Treated}/correction/confirmation", new { }, HttpStatusCode.Forbidden,
            "correction.confirms-own");
        foreach (var (subject, waits) in new[] { (principal, true), (SecondOfCouncil, false) })
        {
            using var person = await people.SignIn(subject);
            await person.Go("/");
            var row = person.Page.QuerySelector($"a[href*='item-{situation.Treated:N}']")!.Closest("tr")!;
            Assert.Equal(waits, row.QuerySelector(".ds-tag") is not null);
        }
    }

    private async Task<System.Text.Json.Nodes.JsonNode> CaseOf(Situation situation)
    {
        Drive.GoOnWith(situation.CaseId);
        return await Drive.Case("leser");
    }

    private Task<int> Present(Situation situation) => Host.Read(async db =>
        (await db.Resolutions.AsNoTracking().SingleAsync(made => made.StepId == situation.Treated, Cancel))
            .Points[0].Vote!.Present);

    private static int PresentIn(System.Text.Json.Nodes.JsonNode content) =>
        content["resolution"]!["points"]![0]!["vote"]!["present"]!.GetValue<int>();
}

[Collection<SharedOnSqlite>]
public sealed class CorrectTreatmentOnSqlite(SqliteHost host) : CorrectTreatmentTests(host);

[Collection<SharedOnPostgres>]
public sealed class CorrectTreatmentOnPostgres(PostgresHost host) : CorrectTreatmentTests(host);
