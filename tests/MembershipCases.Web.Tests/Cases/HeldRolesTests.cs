using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>Roles held in a network raise the question of disqualification by themselves.</summary>
public abstract class HeldRolesTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task Whoever_leads_the_network_is_kept_out_from_the_moment_the_case_opens()
    {
        var situation = await At("");
        await State(situation, CaseDriver.Commissioner, "chair", "Leder av styret");
        await State(situation, Other, "delegate", "Utsending til årsmøtet");
        await State(situation, CaseDriver.Handler, "board-member", "Medlem av styret");
        await Drive.Open("byradets-sekretariat",
            new { kind = "withdraw", membershipId = situation.MembershipId, decidingBody = "council" });

        var raised =
            await Host.Read(
                db => db.Disqualifications.AsNoTracking().Where(question => question.CaseId == Drive.CaseId)
                    .OrderBy(question => question.Ground).ToListAsync(Cancel));
        Assert.Equal(["kommuneloven-11-10", "kommuneloven-13-3"], raised.Select(question => question.Ground));
        Assert.Equal([await User(CaseDriver.Commissioner), await User(CaseDriver.Handler)],
            raised.Select(question => question.UserId));
        Assert.All(raised,
            question => Assert.True(
                question is { FactId: not null, Body: "city-government" } && question.RaisedBy == Guid.Empty));
        var (step, version) = await Drive.OpenStep("assess");
        using var client = await Host.SignIn(CaseDriver.Handler);
        var text = new { participation = "passive", learningOutcome = "low", influence = "low", reasoning = "Prøve.",
            advice = "withdraw" };
        using var answer = await client.Give($"api/cases/{Drive.CaseId}/steps/{step}/assessment",
            new { text }, version);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_role_that_is_stated_while_the_case_runs_raises_it_and_the_page_says_why()
    {
        var situation = await At("approve");
        await State(situation, CaseDriver.Commissioner, "chair", "Leder av styret");

        await Post(CaseDriver.Commissioner, situation, $"steps/{situation.Step}/approval", new { outcome = "approved" },
            HttpStatusCode.Forbidden, "case.barred");
        using var commissioner = await SignIn(CaseDriver.Commissioner);
        await commissioner.Go($"/cases/{situation.Number}");
        var section = commissioner.Page.QuerySelector("#disqualification")!;
        Assert.Contains("«Leder av styret»", section.TextContent, StringComparison.Ordinal);
        Assert.NotNull(section.QuerySelector($"a[href='/register/{situation.MembershipId}']"));
        await commissioner.Go("/");
        Assert.Empty(
            commissioner.Page.QuerySelectorAll(
                $"[aria-labelledby='mine'] a[href='/cases/{situation.Number}']"));
    }

    [Fact]
    public async Task A_role_that_has_ended_raises_nothing_and_one_that_was_ruled_on_is_not_asked_about_again()
    {
        var situation = await At("");
        var fact = await State(situation, CaseDriver.Commissioner, "chair", "Leder av styret");
        await Drive.Send("administrator", $"api/memberships/{situation.MembershipId}/facts/{fact}/end",
            new { on = situation.Today, reason = "Gikk av." }, await Version(situation));
        await Drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = situation.MembershipId, decidingBody = "council" });
        Assert.False(
            await Host.Read(db => db.Disqualifications.AnyAsync(question => question.CaseId == Drive.CaseId, Cancel)));

        var running = await At("approve");
        await State(running, CaseDriver.Commissioner, "chair", "Leder av styret");
        await Post(Government, running, "disqualification-ruling", Ruling(running, await Question(running)));
        await State(running, Other, "deputy-chair", "Nestleder");
        var about = await Host.Read(
            db => db.Disqualifications.Where(question => question.CaseId == running.CaseId)
                .Select(question => question.UserId).ToListAsync(Cancel));
        Assert.Equal(new HashSet<Guid> { await User(CaseDriver.Commissioner), await User(Other) }, about.ToHashSet());
        Assert.Equal(2, about.Count);
    }

    [Fact]
    public async Task Who_and_which_role_are_told_together_and_only_of_a_role_held()
    {
        var situation = await At("");
        var who = await User(CaseDriver.Commissioner);
        await Refused(situation, new { kind = "role-held", value = "Leder", heldBy = who, reason = "Prøve." },
            "register.holder-unknown");
        await Refused(situation, new { kind = "role-held", value = "Leder", networkRole = "chair", reason = "Prøve." },
            "register.holder-unknown");
        await Refused(situation,
            new { kind = "role-held", value = "Leder", heldBy = who, networkRole = "emperor", reason = "Prøve." },
            "register.holder-unknown");
        await Refused(situation,
            new { kind = "fee", value = "100 kr", heldBy = who, networkRole = "chair", reason = "Prøve." },
            "register.held-by-nobody");
    }

    [Fact]
    public async Task The_page_of_the_register_takes_the_holder_and_shows_the_role()
    {
        var situation = await At("");
        using var administrator = await SignIn("administrator");
        await administrator.Go($"/register/{situation.MembershipId}/facts/new?kind=RoleHeld");
        var form = administrator.Page.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(found => found.QuerySelector("[name='Input.HeldBy']") is not null);
        var filled = new Dictionary<string, string> { ["Input.Value"] = "Leder av styret",
            ["Input.HeldBy"] = $"{await User(CaseDriver.Commissioner)}", ["Input.Reason"] = "Årsmøtet." };
        await administrator.Post($"/register/{situation.MembershipId}/facts/new", Person.Fields(form, filled));
        Assert.Equal(400, administrator.Status);
        Assert.NotEqual("", administrator.ErrorAt("Input.NetworkRole"));
        form = administrator.Page.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(found => found.QuerySelector("[name='Input.HeldBy']") is not null);
        await administrator.Post($"/register/{situation.MembershipId}/facts/new",
            Person.Fields(form, new Dictionary<string, string> { ["Input.NetworkRole"] = "chair" }));
        Assert.Equal(302, administrator.Status);
        await administrator.Go($"/register/{situation.MembershipId}");
        Assert.Contains("leder av styret", administrator.Text, StringComparison.Ordinal);
    }

    private Task<int> Version(Situation situation) =>
        Host.Read(db => db.Memberships.Where(known => known.Id == situation.MembershipId)
            .Select(known => known.Version).SingleAsync(Cancel));

    private async Task<Guid> State(Situation situation, string who, string networkRole, string value)
    {
        var body = new { kind = "role-held", value, heldBy = await User(who), networkRole,
            reason = "Årsmøtet valgte." };
        await Drive.Send("administrator", $"api/memberships/{situation.MembershipId}/facts", body,
            await Version(situation));
        return await Host.Read(
            db => db.Facts.Where(fact => fact.MembershipId == situation.MembershipId && fact.Value == value)
                .Select(fact => fact.Id).SingleAsync(Cancel));
    }

    private async Task Refused(Situation situation, object body, string code)
    {
        using var client = await Host.SignIn("administrator");
        using var answer = await client.Give($"api/memberships/{situation.MembershipId}/facts", body,
            await Version(situation));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"{code}\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class HeldRolesOnSqlite(SqliteHost host) : HeldRolesTests(host);

[Collection<SharedOnPostgres>]
public sealed class HeldRolesOnPostgres(PostgresHost host) : HeldRolesTests(host);
