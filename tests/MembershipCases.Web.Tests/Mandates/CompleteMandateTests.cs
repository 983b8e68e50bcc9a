using System.Net;
using MembershipCases.Web.Casework.Seeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Mandates;

public abstract class CompleteMandateTests(ServiceHost host)
{
    private const string Council = "bystyrets-kontor";
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task A_request_to_join_opens_no_other_case()
    {
        var mandate = await MandateOf("Solidarity Cities");

        Assert.Equal(MandateAsks.Join, mandate.Text.Asks);
        using var refused = await host.People.Give("byradsleder", "api/cases",
            new { kind = "withdraw", membershipId = await Member(mandate), decidingBody = "council", mandateId = mandate.Id,
                offices = new[] { await drive.Office("klima-miljo-byutvikling") } });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("mandate.asks-for-another",
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null((await MandateOf("Solidarity Cities")).CaseId);
    }

    [Fact]
    public async Task What_an_old_mandate_asks_is_stated_on_its_page_before_a_case_answers_it()
    {
        var membership = await drive.MembershipNamed("Eurocities");
        var id = await Old(membership.Id, "Byrådet bes vurdere.");
        var open = new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council", mandateId = id };
        using var refused = await host.People.Give(CaseDriver.Handler, "api/cases", open);
        Assert.Contains("mandate.asks-unknown",
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var secretary = await Person.SignIn(host, Council);
        var form = await secretary.OpenForm($"/mandates/{id}", "Complete.Asks");
        await secretary.Send(form, filled: [("Complete.Asks", "Withdraw")]);
        Assert.Equal(302, secretary.Status);
        Assert.Equal(1, await host.Read(
            db => db.History.CountAsync(entry => entry.SubjectId == id && entry.What == "mandate.asks-stated")));

        await drive.Open(CaseDriver.Handler, open);
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go($"/mandates/{id}");
        Assert.Null(handler.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task First_data_from_before_tells_what_it_asks_when_the_service_starts()
    {
        var words = (await MandateOf("The UCLG Committee")).Text.Words;
        var id = await Old((await drive.MembershipNamed("The UCLG Committee")).Id, words);
        var other = await Old((await drive.MembershipNamed("The UCLG Committee")).Id, "Noe som ingen fil har.");

        await using var scope = host.NewScope();
        await ActivatorUtilities.CreateInstance<Seeder>(scope.ServiceProvider).Seed(TestContext.Current.CancellationToken);

        Assert.Equal(MandateAsks.Join, (await host.Read(db => db.Mandates.SingleAsync(m => m.Id == id))).Text.Asks);
        Assert.Null((await host.Read(db => db.Mandates.SingleAsync(m => m.Id == other))).Text.Asks);
    }

    /// <summary>A mandate of first data as it was before mandates said what they ask.</summary>
    private async Task<Guid> Old(Guid membershipId, string words)
    {
        var mandate = new Mandate(Guid.CreateVersion7(host.Time.GetUtcNow()), membershipId, new MandateText { Words = words }, null,
            host.Time.GetUtcNow());
        _ = mandate.TakeEvents();
        await host.Read(async db =>
        {
            db.Mandates.Add(mandate);
            return await db.SaveRows();
        });
        return mandate.Id;
    }

    /// <summary>The membership of the mandate, as one that can be withdrawn from.</summary>
    private Task<Guid> Member(Mandate of) => host.Read(async db =>
    {
        await db.Memberships.Where(m => m.Id == of.MembershipId)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MembershipStatus.Member));
        return of.MembershipId;
    });

    private async Task<Mandate> MandateOf(string name)
    {
        var membership = await drive.MembershipNamed(name);
        return await host.Read(
            db => db.Mandates.Where(m => m.MembershipId == membership.Id).OrderBy(m => m.Id).FirstAsync());
    }
}

[Collection<SharedOnSqlite>]
public sealed class CompleteMandateOnSqlite(SqliteHost host) : CompleteMandateTests(host);

[Collection<SharedOnPostgres>]
public sealed class CompleteMandateOnPostgres(PostgresHost host) : CompleteMandateTests(host);
