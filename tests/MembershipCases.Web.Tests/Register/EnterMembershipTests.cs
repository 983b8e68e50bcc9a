using System.Net;
using MembershipCases.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Register;

/// <summary>A membership that no document tells of comes into the register by two of the council's secretariat.</summary>
public abstract class EnterMembershipTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task It_is_entered_on_the_pages_by_one_and_counts_when_another_has_confirmed_it()
    {
        var situation = await At("");
        var page = $"/register/{situation.Outside}";
        using var first = await SignIn(Council);
        await first.Go(page);
        await first.Send("handler=Enter", new Dictionary<string, string>
        {
            ["Enter.From"] = Drive.Today.AddDays(1).Show(), ["Enter.Statement"] = "Betalt kontingent siden 2004.",
            ["Enter.Reason"] = "Papirene er borte.",
        });
        Assert.Equal(400, first.Status);
        Assert.NotEqual("", first.ErrorAt("Enter.From"));
        Assert.Contains("Betalt kontingent siden 2004.", first.Html, StringComparison.Ordinal);
        await first.Send("handler=Enter", new Dictionary<string, string> { ["Enter.From"] = "01.02.2004" });
        Assert.Equal(302, first.Status);
        await first.Go(page);
        Assert.Null(first.Page.QuerySelector("form[action*='handler=Settle']"));
        Assert.Equal(MembershipStatus.NotMember, await Status(situation.Outside));
        using (var reader = await SignIn("leser"))
        {
            await reader.Go(page);
            Assert.DoesNotContain("Betalt kontingent", reader.Text, StringComparison.Ordinal);
        }

        using var second = await SignIn(SecondOfCouncil);
        await second.Go("/");
        Assert.NotNull(second.Page.QuerySelector($"a[href='{page}#entry']"));
        await second.Go(page);
        await second.Send("handler=Settle", new Dictionary<string, string> { ["Settle.IsConfirmed"] = "true" });
        Assert.Equal(302, second.Status);
        Assert.Equal(MembershipStatus.Member, await Status(situation.Outside));
        using var handler = await SignIn("leser");
        await handler.Go(page);
        Assert.Contains("Betalt kontingent siden 2004. Papirene er borte.", handler.Text, StringComparison.Ordinal);
        Assert.Equal(["membership.member-stated", "membership.member-statement-confirmed"],
            await Host.Read(db => db.History.Where(entry => entry.SubjectId == situation.Outside
                && entry.What.StartsWith("membership.member-stat")).OrderBy(entry => entry.Sequence)
                .Select(entry => entry.What).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_case_that_is_open_decides_and_what_is_refused_changes_nothing()
    {
        var situation = await At("");
        await Drive.Open("byradsleder", new { kind = "join", membershipId = situation.Outside });
        await Refused(Council, situation.Outside, "entry", new { statement = "Medlem.", reason = "Prøve." },
            HttpStatusCode.Conflict, "register.case-is-open");
        await Refused(SecondOfCouncil, situation.Entered, "entry-answer", new { isConfirmed = true },
            HttpStatusCode.Forbidden, "register.statement-needs-another");
        await Refused(Council, situation.Entered, "entry-answer", new { isConfirmed = false },
            HttpStatusCode.BadRequest, "field.required");

        await Drive.Send(Council, $"api/memberships/{situation.Entered}/entry-answer",
            new { isConfirmed = false, reason = "Ikke vist." }, 1);
        Assert.Equal(MembershipStatus.NotMember, await Status(situation.Entered));
    }

    private async Task Refused(string who, Guid id, string route, object body, HttpStatusCode status, string code)
    {
        using var answer = await Host.People.Give(who, $"api/memberships/{id}/{route}", body, 1);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private Task<MembershipStatus> Status(Guid id) => Host.Read(
        db => db.Memberships.Where(of => of.Id == id).Select(of => of.Status).SingleAsync(Cancel));
}

[Collection<SharedOnSqlite>]
public sealed class EnterMembershipOnSqlite(SqliteHost host) : EnterMembershipTests(host);

[Collection<SharedOnPostgres>]
public sealed class EnterMembershipOnPostgres(PostgresHost host) : EnterMembershipTests(host);
