using System.Net;
using MembershipCases.Web.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Offices;

public abstract class SucceedOfficeTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_renamed_office_hands_its_memberships_and_open_cases_to_its_successor()
    {
        var old = await Office("klima-miljo-byutvikling");
        var held = await HeldBy(old.Id);
        var cases = new CaseDriver(host);
        await cases.Open(CaseDriver.Handler,
            new { kind = "reevaluate", membershipId = held[0], decidingBody = "council" });
        var handedIn = new CaseDriver(host);
        await handedIn.Open(CaseDriver.Handler,
            new { kind = "reevaluate", membershipId = held[1], decidingBody = "council" });
        await handedIn.Assess("continue", officeId: old.Id);

        using var answer = await Succeed(old.Id, ("Input.First.TitleNb", "Byråd for klima"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var successor = await Office("byrad-for-klima");
        Assert.Equal(new DateOnly(2026, 3, 1), (await Office(old.Key)).To);
        Assert.Equal(held, await HeldBy(successor.Id));
        Assert.Empty(await HeldBy(old.Id));
        Assert.Equal(successor.Id,
            await host.Read(
                db => db.Steps.Where(s => s.CaseId == cases.CaseId && s.ClosedAt == null).Select(s => s.OfficeId)
                    .SingleAsync(Cancel)));
        Assert.True(
            await host.Read(
                db => db.Successions.AnyAsync(s => s.PredecessorId == old.Id && s.SuccessorId == successor.Id,
                    Cancel)));
        Assert.True(
            await host.Read(
                db => db.History.AnyAsync(
                    h => h.SubjectId == old.Id && h.What == "office.ended" && h.Reason == "Ny portefølje.", Cancel)));
        await handedIn.Approve(officeId: successor.Id);
        using var reader = await Person.SignIn(host, "leser");
        Assert.Contains(old.TitleNb,
            (await reader.Open($"register/{held[0]}?asOf=28.02.2026")).QuerySelector(".mc-facts")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_office_takes_its_people_along_with_roles_and_deputies()
    {
        var (people, old) = (new PeopleDriver(host), await Office("byradsleder"));
        var (principal, deputy) = (await people.Add(Role.Commissioner, "byradsleder"), await people.Add());
        await people.Lend(principal, deputy);

        using var answer = await Succeed(old.Id, ("Input.First.TitleNb", "Byrådsleder for alt"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var (successor, moved) = (await Office("byradsleder-for-alt"), await people.Find(principal));
        Assert.True(moved.On(people.Today).Is(Role.Commissioner, successor.Id));
        Assert.False(moved.On(people.Today).Is(Role.Commissioner, old.Id));
        using var acting = await people.Acting(deputy, principal);
        Assert.False(
            await host.Read(
                db => db.Users.AnyAsync(
                    user => user.Assignments.Any(held => held.OfficeId == old.Id && held.To == null), Cancel)));
        var events = await host.Read(db => db.History.Where(h => h.SubjectId == moved.Id && h.Reason == "Ny portefølje.")
            .OrderBy(h => h.Sequence).Select(h => h.What).ToListAsync(Cancel));
        Assert.Equal(["user.role-ended", "user.assigned", "user.deputy-ended", "user.deputy-appointed"], events);
    }

    [Fact]
    public async Task Whoever_lets_an_office_join_another_gets_their_role_there_when_a_second_administrator_confirms_it()
    {
        var (people, old) = (new PeopleDriver(host), await Office("arbeid-sosial-bolig"));
        var other = await Office("barnehage-skole-idrett");
        var (own, second) = (await people.Add(Role.Administrator), await people.Add(Role.Administrator));
        await people.Give(own, Role.CaseHandler, old.Key);

        using var answer = await Succeed(old.Id, own, ("Input.First.OfficeId", other.Id.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var waiting = Assert.Single((await people.Find(own)).Assignments, held => held.IsProposed);
        Assert.False((await people.Find(own)).On(people.Today).Is(Role.CaseHandler, other.Id));
        await people.Refused(own, own, "role-answer", new { assignmentId = waiting.Id, isConfirmed = true },
            HttpStatusCode.Forbidden, "user.needs-another");
        await people.Do(second, own, "role-answer", new { assignmentId = waiting.Id, isConfirmed = true });
        Assert.True((await people.Find(own)).On(people.Today).Is(Role.CaseHandler, other.Id));
    }

    [Fact]
    public async Task A_split_gives_each_membership_to_the_office_that_was_chosen()
    {
        var old = await Office("kultur-mangfold-likestilling");
        var held = await HeldBy(old.Id);
        Assert.True(held.Count > 1);

        using var answer = await Succeed(old.Id, ("Input.First.TitleNb", "Byråd for finans"),
            ("Input.Second.TitleNb", "Byråd for næring"), ("Input.ToSecond", held[0].ToString()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal([held[0]], await HeldBy((await Office("byrad-for-nering")).Id));
        Assert.Equal(held.Skip(1), await HeldBy((await Office("byrad-for-finans")).Id));
    }

    [Fact]
    public async Task A_merged_office_is_taken_over_by_one_that_exists()
    {
        var old = await Office("finans-naring-eiendom");
        var other = await Office("barnehage-skole-idrett");
        var held = await HeldBy(old.Id);
        var before = await HeldBy(other.Id);

        using var answer = await Succeed(old.Id, ("Input.First.OfficeId", other.Id.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(held.Union(before).Order(), (await HeldBy(other.Id)).Order());
    }

    [Fact]
    public async Task A_succession_that_lies_ahead_is_refused_at_its_date_and_changes_nothing()
    {
        var office = await Office("eldre-helse-frivillighet");

        using var answer = await Succeed(office.Id, ("Input.First.TitleNb", "Byråd for helse"),
            ("Input.On", "01.01.2030"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await Person.Read(answer)).QuerySelector("#Input_On-error"));
        Assert.Equal(office.Version, (await Office(office.Key)).Version);
    }

    [Fact]
    public async Task Only_the_administrator_may_let_others_take_over()
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);

        using var answer = await handler.Go($"offices/{(await Office("arbeid-sosial-bolig")).Id}/succeed");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_list_tells_each_office_and_its_period()
    {
        using var reader = await Person.SignIn(host, "leser");

        var page = await reader.Open("offices");

        Assert.Contains("Byråd for arbeid, sosial og bolig", page.QuerySelector(".ds-table")!.TextContent,
            StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Succeed(Guid office, params (string Name, string Value)[] filled) =>
        Succeed(office, "administrator", filled);

    private async Task<HttpResponseMessage> Succeed(
        Guid office, string who, params (string Name, string Value)[] filled)
    {
        using var administrator = await Person.SignIn(host, who);
        var address = $"offices/{office}/succeed";
        (string Name, string Value)[] usual = [("Input.On", "01.03.2026"), ("Input.Reason", "Ny portefølje.")];
        return await administrator.Send(await administrator.Open(address), address,
            [.. usual.Where(field => filled.All(f => f.Name != field.Name)), .. filled]);
    }

    private Task<Office> Office(string key) => host.Read(db => db.Offices.SingleAsync(o => o.Key == key, Cancel));

    private Task<List<Guid>> HeldBy(Guid office) =>
        host.Read(db => db.Facts.Where(f => f.OfficeId == office && f.To == null).OrderBy(f => f.MembershipId)
            .Select(f => f.MembershipId).ToListAsync(Cancel));
}

[Collection<SharedOnSqlite>]
public sealed class SucceedOfficeOnSqlite(SqliteHost host) : SucceedOfficeTests(host);

[Collection<SharedOnPostgres>]
public sealed class SucceedOfficeOnPostgres(PostgresHost host) : SucceedOfficeTests(host);
