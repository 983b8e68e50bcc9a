using System.Text.Json.Nodes;
using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Mandates;

public abstract class ListMandatesTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task A_mandate_is_answered_by_the_end_of_its_case_and_open_again_when_the_case_is_cancelled()
    {
        var network = await drive.MembershipNamed("The Human Rights Cities Network");
        var id = await host.Read(db => db.Mandates.Where(m => m.MembershipId == network.Id).Select(m => m.Id).SingleAsync());
        var open = new { kind = "join", membershipId = network.Id, decidingBody = "council", mandateId = id,
            offices = new[] { await drive.Office("klima-miljo-byutvikling") } };
        Assert.Equal(("waiting", true), await Seen(id));

        var first = (await drive.Open("byradsleder", open))["id"]!.GetValue<Guid>();
        Assert.Equal(("under-treatment", true), await Seen(id));
        Assert.Contains("Til behandling", await OnThePage(id), StringComparison.Ordinal);
        await drive.Send(CaseDriver.Handler, $"api/cases/{first}/cancellation", new { reason = "Feil mottaker." },
            await host.Read(db => db.Cases.Where(c => c.Id == first).Select(c => c.Version).SingleAsync()));
        Assert.Equal(("waiting", true), await Seen(id));
        Assert.Contains("Venter på sak", await OnThePage(id), StringComparison.Ordinal);

        await SetStatus(network.Id);
        var second = (await drive.Open("byradsleder", open))["id"]!.GetValue<Guid>();
        await drive.Implement(drive.Today, drive.Today);
        Assert.Equal(("answered", false), await Seen(id));
        Assert.Equal(
            [("mandate.answered", first), ("mandate.reopened", first), ("mandate.answered", second), ("mandate.settled", second)],
            (await host.Read(db => db.History.AsNoTracking().Where(entry => entry.SubjectId == id && entry.CaseId != null)
                .OrderBy(entry => entry.Sequence).ToListAsync())).Select(entry => (entry.What, entry.CaseId!.Value)));
    }

    [Fact]
    public async Task A_case_that_was_cancelled_before_mandates_were_opened_again_does_not_hold_its_mandate()
    {
        var uclg = await drive.MembershipNamed("The UCLG Committee");
        var id = await host.Read(db => db.Mandates.Where(m => m.MembershipId == uclg.Id).Select(m => m.Id).SingleAsync());
        var open = new { kind = "join", membershipId = uclg.Id, decidingBody = "council", mandateId = id,
            offices = new[] { await drive.Office("klima-miljo-byutvikling") } };
        var first = (await drive.Open("byradsleder", open))["id"]!.GetValue<Guid>();
        await host.Read(db => db.Cases.Where(c => c.Id == first).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.ClosedAt, host.Time.GetUtcNow()).SetProperty(c => c.EndOutcome, "cancelled")));

        Assert.Equal(("waiting", true), await Seen(id));
        var second = (await drive.Open("byradsleder", open))["id"]!.GetValue<Guid>();
        Assert.Equal(second, await host.Read(db => db.Mandates.Where(m => m.Id == id).Select(m => m.CaseId).SingleAsync()));
    }

    [Fact]
    public async Task The_councils_deadline_runs_until_there_is_an_answer_and_days_without_one_until_there_is_a_case()
    {
        var dated = await Record("Eurocities", drive.Today.AddDays(30));
        var undated = await Record("Global Climate Forum", null);
        Assert.Equal([dated.Id, undated.Id], await Due(dated.Id, undated.Id));

        var (one, other) = (await Open(dated), await Open(undated));
        Assert.Equal([dated.Id], await Due(dated.Id, undated.Id));

        foreach (var opened in new[] { one, other })
            await drive.Send(CaseDriver.Handler, $"api/cases/{opened}/cancellation", new { reason = "Feil." }, 1);
        Assert.Equal([dated.Id, undated.Id], await Due(dated.Id, undated.Id));
    }

    private async Task<(Guid Id, Guid MembershipId)> Record(string name, DateOnly? deadline)
    {
        var membership = await drive.MembershipNamed(name);
        var recorded = await drive.Send("bystyrets-kontor", "api/mandates", new { membershipId = membership.Id,
            text = new { strength = "consider", kind = "motion", asks = "withdraw", words = "Byrådet bes vurdere.",
                deadlineOn = deadline } });
        return (recorded["id"]!.GetValue<Guid>(), membership.Id);
    }

    private async Task<Guid> Open((Guid Id, Guid MembershipId) mandate) =>
        (await drive.Open("byradsleder", new { kind = "withdraw", membershipId = mandate.MembershipId,
            decidingBody = "council", mandateId = mandate.Id,
            offices = new[] { await drive.Office("klima-miljo-byutvikling") } }))["id"]!.GetValue<Guid>();

    private async Task<IEnumerable<Guid>> Due(params Guid[] mandates)
    {
        await using var scope = host.NewScope();
        var due = await ActivatorUtilities.CreateInstance<DueItems>(scope.ServiceProvider)
            .Until(drive.Today, TestContext.Current.CancellationToken);
        return mandates.Where(id => due.Any(item => item.Subject.Id == id));
    }

    /// <summary>The cancelled case had set the status of a change under way.</summary>
    private Task<int> SetStatus(Guid membership) => host.Read(
        db => db.Memberships.Where(m => m.Id == membership)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MembershipStatus.JoinRequested)));

    private async Task<(string State, bool IsOpen)> Seen(Guid id)
    {
        using var client = await host.SignIn(CaseDriver.Handler);
        var rows = JsonNode.Parse(await client.GetStringAsync("api/mandates", TestContext.Current.CancellationToken))!;
        var row = rows.AsArray().Single(of => of!["id"]!.GetValue<Guid>() == id)!;
        return (row["state"]!.GetValue<string>(), row["isOpen"]!.GetValue<bool>());
    }

    private async Task<string> OnThePage(Guid id)
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go("/mandates");
        return handler.Page.QuerySelector($"section:has(article[id='{id}']) h2")!.TextContent;
    }
}

[Collection<SharedOnSqlite>]
public sealed class ListMandatesOnSqlite(SqliteHost host) : ListMandatesTests(host);

[Collection<SharedOnPostgres>]
public sealed class ListMandatesOnPostgres(PostgresHost host) : ListMandatesTests(host);
