using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>The chief commissioner delegates a case to the city government, which then decides it.</summary>
public abstract class SetDecidingBodyTests(ServiceHost host) : SituationTests(host)
{
    private static readonly object Delegated = new
    {
        decidingBody = "city-government", authority = "bystyrets-oppgaver-4-4-b", reason = "Et faglig nettverk.",
    };

    [Fact]
    public async Task Only_the_chief_commissioner_delegates_by_a_rule_and_before_a_body_treats_the_case()
    {
        var situation = await At("approve");
        foreach (var other in new[] { CaseDriver.Commissioner, Other })
            await Post(other, situation, "deciding-body", Delegated, HttpStatusCode.Forbidden,
                "case.delegation-only-chief");
        await Post(Chief, situation, "deciding-body",
            new { decidingBody = "city-government", authority = "kommuneloven-11-10", reason = "Prøve." },
            HttpStatusCode.BadRequest, "case.delegation-unfounded");

        await Post(Chief, situation, "deciding-body", Delegated);

        var kept = await Host.Read(db => db.Cases.SingleAsync(of => of.Id == situation.CaseId, Cancel));
        Assert.Equal((DecidingBody.CityGovernment, "bystyrets-oppgaver-4-4-b"), (kept.DecidingBody, kept.DelegatedUnder));
        Assert.Equal(["case.deciding-body-set"], await Events(situation, "case.deciding-body"));
        Drive.GoOnWith(situation.CaseId);
        Assert.Equal("bystyrets-oppgaver-4-4-b", (await Drive.Case())["delegatedUnder"]!.GetValue<string>());
        await Drive.Approve();
        await Post(Chief, situation, "deciding-body", new { decidingBody = "council", reason = "Likevel." },
            HttpStatusCode.Conflict, "case.delegation-too-late");
    }

    [Fact]
    public async Task A_case_about_a_twin_town_stays_with_the_council()
    {
        var town = await Drive.MembershipNamed("Newcastle");
        await Drive.Open("saksbehandler-bystyrets-kontor", new { kind = "withdraw", membershipId = town.Id });
        using var answer = await Host.People.Give(Chief, $"api/cases/{Drive.CaseId}/deciding-body", Delegated,
            (await Drive.Case())["version"]!.GetValue<int>());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("case.delegation-reserved", await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_case_offers_it_to_the_chief_commissioner_and_keeps_what_was_typed()
    {
        var situation = await At("assess");
        using var other = await SignIn(CaseDriver.Commissioner);
        await other.Go($"/cases/{situation.Number}");
        Assert.Null(other.Page.QuerySelector("form[action*='handler=Decider']"));
        using var chief = await SignIn(Chief);
        await chief.Go($"/cases/{situation.Number}");
        await chief.Send("handler=Decider",
            new Dictionary<string, string> { ["Decider.Authority"] = "", ["Decider.Reason"] = "Et faglig nettverk." });
        Assert.Equal(400, chief.Status);
        Assert.NotEqual("", chief.ErrorAt("Decider.Authority"));
        Assert.Contains("Et faglig nettverk.", chief.Html, StringComparison.Ordinal);

        await chief.Send("handler=Decider",
            new Dictionary<string, string> { ["Decider.Authority"] = "bystyrets-oppgaver-4-4-b" });

        Assert.Equal(302, chief.Status);
        await chief.Go($"/cases/{situation.Number}");
        Assert.Contains("4.4 b", chief.Text, StringComparison.Ordinal);
        Assert.Contains("Send saken til bystyret", chief.Text, StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class SetDecidingBodyOnSqlite(SqliteHost host) : SetDecidingBodyTests(host);

[Collection<SharedOnPostgres>]
public sealed class SetDecidingBodyOnPostgres(PostgresHost host) : SetDecidingBodyTests(host);
