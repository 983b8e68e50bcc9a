using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>Whoever is disqualified in a case does nothing in it.</summary>
public abstract class RaiseDisqualificationTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task Whoever_declares_it_is_kept_out_of_every_step_until_the_body_has_ruled()
    {
        var situation = await At("approve");
        await Post(CaseDriver.Commissioner, situation, "disqualifications",
            new { ground = "kommuneloven-13-3", why = "Jeg leder styret i nettverket." }, HttpStatusCode.OK);

        await Post(CaseDriver.Commissioner, situation, $"steps/{situation.Step}/approval", new { outcome = "approved" },
            HttpStatusCode.Forbidden, "case.barred");
        await Post(CaseDriver.Commissioner, situation, "suspension", new { reason = "Venter." },
            HttpStatusCode.Forbidden);
        await Post(CaseDriver.Commissioner, situation, "plan", new { }, HttpStatusCode.Forbidden);
        await Post(CaseDriver.Commissioner, situation, "disqualification-ruling",
            Ruling(situation, await Question(situation)), HttpStatusCode.Forbidden);

        await Post(Government, situation, "disqualification-ruling", Ruling(situation, await Question(situation)),
            HttpStatusCode.OK);
        await Post(CaseDriver.Commissioner, situation, $"steps/{situation.Step}/approval", new { outcome = "approved" },
            HttpStatusCode.OK);
        var events =
            await Host.Read(
                db => db.History
                    .Where(entry => entry.CaseId == situation.CaseId && entry.What.StartsWith("case.disqualification"))
                    .OrderBy(entry => entry.Sequence).Select(entry => entry.What).ToListAsync(Cancel));
        Assert.Equal(["case.disqualification-raised", "case.disqualification-ruled"], events);
    }

    [Fact]
    public async Task Somebody_else_can_raise_it_once_and_a_ruling_against_keeps_the_person_out()
    {
        var situation = await At("assess");
        var handler = await Host.Read(db => db.Users.SingleAsync(user => user.Subject == CaseDriver.Handler, Cancel));
        await Post(CaseDriver.Commissioner, situation, "disqualifications",
            new { userId = handler.Id, ground = "forvaltningsloven-6", why = "Ektefellen er ansatt i nettverket." },
            HttpStatusCode.OK);
        await Post(CaseDriver.Commissioner, situation, "disqualifications",
            new { userId = handler.Id, ground = "forvaltningsloven-6", why = "Igjen." }, HttpStatusCode.Conflict,
            "case.barred-already");
        await Post(Government, situation, "disqualification-ruling",
            Ruling(situation, await Question(situation), isDisqualified: true), HttpStatusCode.OK);

        var text = new { participation = "passive", learningOutcome = "low", influence = "low", reasoning = "Prøve.",
            advice = "withdraw" };
        await Post(CaseDriver.Handler, situation, $"steps/{situation.Step}/assessment", new { text },
            HttpStatusCode.Forbidden, "case.barred");
        await Post(CaseDriver.Handler, situation, "cancellation", new { reason = "Prøve." }, HttpStatusCode.Forbidden,
            "case.barred");
    }

    [Fact]
    public async Task Whoever_is_kept_out_puts_it_on_no_agenda_and_so_does_not_make_it_public()
    {
        var situation = await At("recommend with a meeting");
        var secretariat = await Host.Read(
            db => db.Users.SingleAsync(user => user.Subject == "byradets-sekretariat", Cancel));
        await Post(CaseDriver.Handler, situation, "disqualifications",
            new { userId = secretariat.Id, ground = "forvaltningsloven-6", why = "Ektefellen er ansatt i nettverket." },
            HttpStatusCode.OK);

        using var client = await Host.SignIn("byradets-sekretariat");
        using var answer = await client.Give($"api/meetings/{situation.Meeting}/agenda",
            new { stepId = situation.Step, itemNumber = "1/26" }, 1);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("case.barred", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Null(await Host.Read(
            db => db.Cases.Where(of => of.Id == situation.CaseId).Select(of => of.PublishedAt).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_resolution_that_counts_the_vote_of_somebody_kept_out_cannot_be_recorded()
    {
        var situation = await At("resolve on an agenda");
        object Treatment(string voter, params string[] disqualified) => new
        {
            meetingId = situation.Meeting, outcome = "adopted",
            resolution = new
            {
                disqualified,
                points = (object[])[new
                {
                    number = 1, recommended = "Kommunen melder seg ut.", adopted = "Kommunen melder seg ut.",
                    outcome = "adopted",
                    vote = new { present = 40, parties = (object[])[new { party = "A", @for = 39, against = 1 }],
                        named = (object[])[new { name = voter, party = "A", isFor = false }] },
                }],
            },
        };
        var member =
            await Host.Read(
                db => db.Users.SingleAsync(user => user.Subject == "byrad-kultur-mangfold-likestilling", Cancel));
        await Post(Council, situation, "disqualifications",
            new { userId = member.Id, ground = "kommuneloven-11-10", why = "Sitter i styret." }, HttpStatusCode.OK);

        await Post(Council, situation, $"steps/{situation.Step}/treatment", Treatment(member.Name),
            HttpStatusCode.Conflict, "case.barred-voted");
        await Post(Council, situation, $"steps/{situation.Step}/treatment",
            Treatment("Representant Ås", " representant ås"), HttpStatusCode.Conflict, "case.barred-voted");
        await Post(Council, situation, $"steps/{situation.Step}/treatment",
            Treatment($"{member.Name.Replace(" ", "\u00a0")} (A)"), HttpStatusCode.Conflict, "case.barred-voted");
        Assert.False(
            await Host.Read(
                db => db.Resolutions.AnyAsync(resolution => resolution.CaseId == situation.CaseId, Cancel)));
    }

    [Theory]
    [InlineData("kommuneloven-11-9", "case.ground-unknown")]
    [InlineData("no-such-law", "case.ground-unknown")]
    public async Task A_rule_that_is_no_ground_for_it_is_refused(string ground, string code)
    {
        var situation = await At("assess");
        await Post(CaseDriver.Handler, situation, "disqualifications", new { ground, why = "Prøve." },
            HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Whoever_has_no_role_in_the_case_raises_it_about_themselves_alone()
    {
        var situation = await At("approve");
        var about = new { userId = await User(CaseDriver.Commissioner), ground = "kommuneloven-11-10", why = "Prøve." };
        foreach (var who in new[] { "saksbehandler-kultur-mangfold-likestilling", Other, "leser" })
            await Post(who, situation, "disqualifications", about, HttpStatusCode.Forbidden, "case.raise-not-yours");
        await Post("leser", situation, "disqualifications",
            new { ground = "kommuneloven-13-3", why = "Jeg er medlem av nettverket." });

        Assert.Equal([await User("leser")], await Host.Read(db => db.Disqualifications
            .Where(known => known.CaseId == situation.CaseId).Select(known => known.UserId).ToListAsync(Cancel)));
        using var other = await SignIn(Other);
        await other.Go($"/cases/{situation.Number}");
        Assert.Contains("Spørsmålet gjelder deg selv", other.Text, StringComparison.Ordinal);
        Assert.Null(other.Page.QuerySelector("[name='Raise.UserId']"));
    }

    [Fact]
    public async Task Raised_about_a_whole_secretariat_the_next_in_line_rules_and_finds_it_among_the_tasks()
    {
        var situation = await At("assess");
        foreach (var secretary in new[] { Government, "byradets-sekretariat-to" })
            await Post(CaseDriver.Handler, situation, "disqualifications",
                new { userId = await User(secretary), ground = "kommuneloven-13-3", why = "Prøve." });
        var questions = await Host.Read(db => db.Disqualifications.Where(known => known.CaseId == situation.CaseId)
            .Select(known => known.Id).ToListAsync(Cancel));
        await Post(Government, situation, "disqualification-ruling", Ruling(situation, questions[1]),
            HttpStatusCode.Forbidden, "case.barred");
        await Post(Council, situation, "disqualification-ruling", Ruling(situation, questions[0]),
            HttpStatusCode.Forbidden, "case.another-body-rules");
        using var chief = await SignIn(Chief);
        await chief.Go("/");
        Assert.NotNull(chief.Page.QuerySelector($"a[href='/cases/{situation.Number}#disqualification']"));
        await chief.Go($"/cases/{situation.Number}");
        Assert.NotNull(chief.Page.QuerySelector("form[action*='handler=Rule']"));

        foreach (var question in questions)
        {
            var isFirst = question == questions[0];
            await Post(isFirst ? Chief : await Subject(questions[0]), situation, "disqualification-ruling",
                Ruling(situation, question));
        }

        Assert.Equal(2, (await Events(situation, "case.disqualification-ruled")).Count);
    }

    private Task<string> Subject(Guid question) => Host.Read(db => db.Disqualifications
        .Where(known => known.Id == question)
        .Join(db.Users, known => known.UserId, user => user.Id, (_, user) => user.Subject).SingleAsync(Cancel));

    [Fact]
    public async Task The_page_of_the_case_takes_the_question_and_tells_the_one_it_is_about()
    {
        var situation = await At("approve");
        using var commissioner = await SignIn(CaseDriver.Commissioner);
        await commissioner.Go($"/cases/{situation.Number}");
        Assert.NotNull(commissioner.Page.GetElementById("step"));
        await commissioner.Send("handler=Raise",
            new Dictionary<string, string> { ["Raise.Ground"] = "kommuneloven-13-3",
                ["Raise.Why"] = "Jeg leder styret." });
        Assert.Equal(302, commissioner.Status);

        await commissioner.Go($"/cases/{situation.Number}");
        Assert.Null(commissioner.Page.GetElementById("step"));
        Assert.Empty(commissioner.Page.QuerySelectorAll("main a[href$='#step']"));
        Assert.Contains("Du kan ikke gjøre noe i denne saken", commissioner.Text, StringComparison.Ordinal);
        using var secretary = await SignIn(Government);
        await secretary.Go($"/cases/{situation.Number}");
        await secretary.Send("handler=Rule",
            new Dictionary<string, string> { ["Ruling.IsDisqualified"] = "true",
                ["Ruling.Ruling"] = "Byrådet, sak 14/26." });
        Assert.Equal(302, secretary.Status);
        await secretary.Go($"/cases/{situation.Number}");
        Assert.Contains("Inhabil", secretary.Page.QuerySelector("#disqualification")!.TextContent,
            StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class RaiseDisqualificationOnSqlite(SqliteHost host) : RaiseDisqualificationTests(host);

[Collection<SharedOnPostgres>]
public sealed class RaiseDisqualificationOnPostgres(PostgresHost host) : RaiseDisqualificationTests(host);
