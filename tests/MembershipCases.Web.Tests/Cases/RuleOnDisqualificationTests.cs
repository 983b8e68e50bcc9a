using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>A body rules on a disqualification, and its secretariat records where, when and by which rule.</summary>
public abstract class RuleOnDisqualificationTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task A_ruling_tells_body_meeting_day_and_rule_and_only_that_bodys_secretariat_records_it()
    {
        var situation = await At("assess questioned");
        var question = await Question(situation);
        await situation.CallMeeting("council");
        await Post(Government, situation, "disqualification-ruling", Ruling(situation, question),
            HttpStatusCode.Forbidden, "case.another-body-rules");

        await Post(Council, situation, "disqualification-ruling",
            new { disqualificationId = question, isDisqualified = true, ruling = "Leder styret.",
                ruledOn = await MetOn(situation), rule = "forvaltningsloven-6" });

        var kept = await Host.Read(
            db => db.Disqualifications.AsNoTracking().SingleAsync(known => known.Id == question, Cancel));
        Assert.Equal(("council", situation.Meeting, "forvaltningsloven-6"), (kept.Body, kept.MeetingId, kept.Rule));
        Assert.Equal(await MetOn(situation), kept.RuledOn);
    }

    [Fact]
    public async Task A_ruling_to_come_one_by_no_rule_and_one_without_a_day_are_refused()
    {
        var situation = await At("assess questioned");
        var question = await Question(situation);
        await Post(Council, situation, "disqualification-ruling",
            new { disqualificationId = question, ruling = "Nei.", ruledOn = situation.Today.AddDays(1) },
            HttpStatusCode.BadRequest, "case.date-in-future");
        await Post(Council, situation, "disqualification-ruling",
            new { disqualificationId = question, ruling = "Nei.", ruledOn = situation.Today,
                rule = "kommuneloven-11-9" }, HttpStatusCode.BadRequest, "case.ground-unknown");
        await Post(Council, situation, "disqualification-ruling",
            new { disqualificationId = question, ruling = "Nei.", ruledOn = new DateOnly(1960, 1, 1),
                rule = "forvaltningsloven-6" }, HttpStatusCode.BadRequest, "case.ground-unknown");
        await Post(Council, situation, "disqualification-ruling",
            new { disqualificationId = question, ruling = "Nei." }, HttpStatusCode.BadRequest);
        await Post(Council, situation, "disqualification-ruling",
            new { disqualificationId = Guid.Empty, ruling = "Nei.", ruledOn = situation.Today },
            HttpStatusCode.NotFound);
        Assert.Equal(["case.disqualification-raised"], await Events(situation, "case.disqualification"));
    }

    [Fact]
    public async Task Nobody_records_the_ruling_on_themselves_not_even_a_later_one()
    {
        var situation = await At("approve");
        await Post(Government, situation, "disqualifications",
            new { ground = "kommuneloven-13-3", why = "Jeg er medlem av nettverket." });
        var question = await Question(situation);
        await Post(Government, situation, "disqualification-ruling", Ruling(situation, question),
            HttpStatusCode.Forbidden, "case.barred");
        await Post("byradets-sekretariat-to", situation, "disqualification-ruling", Ruling(situation, question));
        await Post(Government, situation, "disqualification-ruling", Ruling(situation, question),
            HttpStatusCode.Forbidden, "case.barred");
    }

    [Fact]
    public async Task An_open_question_stands_in_the_worklist_of_the_secretariat_whose_body_rules_and_in_no_other()
    {
        var situation = await At("assess questioned");
        using var council = await SignIn(Council);
        await council.Go("/");
        var link = $"a[href='/cases/{situation.Number}#disqualification']";
        Assert.NotNull(council.Page.QuerySelector(link));
        using var government = await SignIn(Government);
        await government.Go("/");
        Assert.Null(government.Page.QuerySelector(link));

        await Post(Council, situation, "disqualification-ruling", Ruling(situation, await Question(situation)));
        await council.Go("/");
        Assert.Null(council.Page.QuerySelector(link));
    }

    private Task<DateOnly> MetOn(Situation situation) =>
        Host.Read(db => db.Meetings.Where(meeting => meeting.Id == situation.Meeting).Select(meeting => meeting.On)
            .SingleAsync(Cancel));
}

[Collection<SharedOnSqlite>]
public sealed class RuleOnDisqualificationOnSqlite(SqliteHost host) : RuleOnDisqualificationTests(host);

[Collection<SharedOnPostgres>]
public sealed class RuleOnDisqualificationOnPostgres(PostgresHost host) : RuleOnDisqualificationTests(host);
