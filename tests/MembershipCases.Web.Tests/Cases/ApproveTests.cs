using System.Net;
using MembershipCases.Web.Tests.People;

namespace MembershipCases.Web.Tests.Cases;

public abstract class ApproveTests(ServiceHost host) : SituationTests(host)
{
    private const string Office = "klima-miljo-byutvikling";

    [Fact]
    public async Task Whoever_wrote_in_the_draft_does_not_approve_it_when_a_colleague_hands_it_in_nor_does_their_seat()
    {
        var (people, situation) = (new PeopleDriver(Host), await At("assess"));
        var both = await people.Add(Role.CaseHandler, Office);
        await people.Give(both, Role.Commissioner, Office);
        await Post(both, situation, $"steps/{situation.Step}/assessment",
            new { keepAsDraft = true, text = new { reasoning = "Mitt eget." } });
        Drive.GoOnWith(situation.CaseId);
        await Drive.Assess("withdraw");
        var step = (await Drive.OpenStep("approve")).Step;

        await Post(both, situation, $"steps/{step}/approval", new { outcome = "approved" }, HttpStatusCode.Forbidden,
            "case.approves-own-draft");
        await Post(CaseDriver.Commissioner, situation, $"steps/{step}/approval", new { outcome = "approved" },
            HttpStatusCode.Forbidden, "case.approves-own-draft");
        using var commissioner = await SignIn(both);
        await commissioner.Go($"/cases/{situation.Number}");
        Assert.Null(commissioner.Page.QuerySelector("form[action*='handler=Approve']"));
    }

    [Fact]
    public async Task The_principal_of_a_deputy_who_wrote_does_not_approve_and_does_when_the_deputy_has_not()
    {
        var (people, situation) = (new PeopleDriver(Host), await At("assess"));
        var (principal, writer) = (await people.Add(Role.Commissioner, Office),
            await people.Add(Role.CaseHandler, Office));
        await people.Lend(principal, writer);
        await Post(writer, situation, $"steps/{situation.Step}/assessment",
            new { keepAsDraft = true, text = new { reasoning = "Som saksbehandler." } });
        Drive.GoOnWith(situation.CaseId);
        await Drive.Assess("withdraw");
        var step = (await Drive.OpenStep("approve")).Step;

        await Post(principal, situation, $"steps/{step}/approval", new { outcome = "approved" },
            HttpStatusCode.Forbidden, "case.approves-own-draft");
        await Post(CaseDriver.Commissioner, situation, $"steps/{step}/approval", new { outcome = "approved" });
    }
}

[Collection<SharedOnSqlite>]
public sealed class ApproveOnSqlite(SqliteHost host) : ApproveTests(host);

[Collection<SharedOnPostgres>]
public sealed class ApproveOnPostgres(PostgresHost host) : ApproveTests(host);
