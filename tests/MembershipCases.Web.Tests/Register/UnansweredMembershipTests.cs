using MembershipCases.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Register;

public abstract class UnansweredMembershipTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task A_membership_that_begins_has_its_office_first_day_fee_and_notice_period_in_the_register()
    {
        var network = (await Drive.Send(CaseDriver.Handler, "api/memberships",
            new { name = "Nytt nettverk", kind = "network", reason = "Prøve." }))["id"]!.GetValue<Guid>();
        var office = await Drive.Office("klima-miljo-byutvikling");
        await Drive.Open("byradsleder", new { kind = "join", membershipId = network, decidingBody = "council",
            offices = new[] { office } });
        await Drive.Assess("join");
        await Drive.Approve();
        await Drive.Recommend("Kommunen melder seg inn.");
        await Drive.Resolve(new { points = (object[])[new { number = 1, recommended = "Kommunen melder seg inn.",
            adopted = "Kommunen melder seg inn.", outcome = "adopted", vote = new { present = 67, unanimous = true } }] });
        using var handler = await SignIn(CaseDriver.Handler);
        var number = (await Drive.Case())["number"]!;
        var form = await handler.OpenForm($"/cases/{number}", "Implement.Done.NoticeMonths");
        await handler.Send(form, filled: [("Implement.Done.LetterReference", "2026/1-1"),
            ("Implement.Done.LetterSentOn", Drive.Today.Show()),
            ("Implement.Done.EffectiveOn", Drive.Today.Show()),
            ("Implement.Done.Fee", "2000 euro"), ("Implement.Done.NoticeMonths", "6")]);
        Assert.Equal(302, handler.Status);

        var facts = await Host.Read(db => db.Facts.AsNoTracking()
            .Where(fact => fact.MembershipId == network && fact.To == null).ToListAsync(Cancel));
        Assert.Equal(
            [("fee", "2000 euro"), ("member-since", $"{Drive.Today:yyyy-MM-dd}"), ("notice-months", "6"),
                ("responsible", $"{office}"), ("status", "member")],
            facts.Where(fact => fact.Kind is FactKind.Status or FactKind.Fee or FactKind.MemberSince
                    or FactKind.Responsible or FactKind.NoticeMonths)
                .Select(fact => (fact.Kind.Word(), fact.Value)).Order());
    }

    [Fact]
    public async Task A_membership_that_nobody_answers_for_is_an_incident_and_a_task_of_the_chief_commissioner()
    {
        var membership = await Drive.MembershipNamed("Eurocities");
        foreach (var fact in membership.Holding(FactKind.Responsible).ToList())
        {
            var version = await Host.Read(db => db.Memberships.Where(of => of.Id == membership.Id)
                .Select(of => of.Version).SingleAsync(Cancel));
            await Drive.Send("administrator", $"api/memberships/{membership.Id}/facts/{fact.Id}/end",
                new { on = Drive.Today, reason = "Ingen." }, version);
        }

        using var administrator = await SignIn("administrator");
        await administrator.Go("/incidents");
        Assert.NotNull(administrator.Page.QuerySelector($"main a[href='/register/{membership.Id}']"));
        using var chief = await SignIn(Chief);
        await chief.Go("/");
        Assert.NotNull(chief.Page.QuerySelector($"#unanswered ~ ul a[href='/register/{membership.Id}']"));
        using var other = await SignIn(Other);
        await other.Go("/");
        Assert.Null(other.Page.QuerySelector("#unanswered"));
    }
}

[Collection<SharedOnSqlite>]
public sealed class UnansweredMembershipOnSqlite(SqliteHost host) : UnansweredMembershipTests(host);

[Collection<SharedOnPostgres>]
public sealed class UnansweredMembershipOnPostgres(PostgresHost host) : UnansweredMembershipTests(host);
