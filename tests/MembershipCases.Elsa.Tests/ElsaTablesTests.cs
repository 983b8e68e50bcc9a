using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using MembershipCases.Web.Casework.Elsa;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Elsa.Tests;

/// <summary>What Elsa's own tables show of the cases, on PostgreSQL.</summary>
public sealed class ElsaTablesTests(PostgresHost host) : IClassFixture<PostgresHost>
{
    private readonly ShownCases shown = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_definition_is_shown_with_its_version_and_the_text_it_was_read_from()
    {
        await using var scope = host.NewScope();
        var known = scope.ServiceProvider.GetRequiredService<ProcessDefinitions>().Known;
        Assert.Equal(known.Select(definition => definition.Source).Order(StringComparer.Ordinal),
            (await shown.Sources()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_case_is_shown_where_it_stands_and_Elsa_s_own_serialisers_read_it()
    {
        var id = await shown.OpenWithdrawal("Global Climate Forum (GCF)");
        var row = Assert.Single(await shown.Instances(), instance => instance.Id == id.ToString());
        Assert.Equal(("withdraw", 1, "Suspended"), (row.DefinitionId, row.Version, row.SubStatus));
        using var elsa = ElsaServices.Build();
        var state = elsa.GetRequiredService<IWorkflowStateSerializer>().Deserialize(row.Data);
        Assert.Equal(["assess"], state.Bookmarks.Select(bookmark => bookmark.ActivityId));
        Assert.Equal(id.ToString(), state.Id);
    }

    [Fact]
    public async Task A_shown_definition_is_read_by_Elsa_s_own_serialiser_with_an_activity_for_each_element()
    {
        await using var scope = host.NewScope();
        var data = await scope.ServiceProvider.GetRequiredService<MembershipDb>().Database
            .SqlQuery<string>(
                $"""SELECT "StringData"::text AS "Value" FROM "Elsa"."WorkflowDefinitions" WHERE "DefinitionId" = 'withdraw' AND "IsLatest" """).SingleAsync(Cancel);
        using var engine = new ElsaEngine();
        engine.BlueprintOf(scope.ServiceProvider.GetRequiredService<ProcessDefinitions>().Latest(CaseKind.Withdraw));
        var flowchart = Assert.IsType<Flowchart>(engine.ReadActivity(data));
        Assert.Superset(new HashSet<string> { "recommend", "resolve", "implement" },
            flowchart.Activities.Select(activity => activity.Id).ToHashSet());
        Assert.NotEmpty(flowchart.Connections);
    }

    [Fact]
    public async Task A_step_that_is_rolled_back_is_not_shown()
    {
        var id = await shown.OpenWithdrawal("Kommunenes internasjonale miljøorganisasjon (KIMO)");
        var before = await shown.Instances();
        await using (var scope = host.NewScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var membershipCase = await db.FindCase(id, Cancel);
            Assert.True(
                (await scope.ServiceProvider.GetRequiredService<CaseProcess>()
                    .Advance(membershipCase!, new ProcessEvent.Cancelled(), Cancel)).IsOk);
            await transaction.RollbackAsync(Cancel);
        }

        Assert.Equal(before, await shown.Instances());
    }

    [Fact]
    public async Task What_is_shown_can_be_made_anew_from_the_cases()
    {
        await shown.OpenWithdrawal("Local Governments for Sustainability (ICLEI)");
        var before = await shown.Instances();
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await db.Database.ExecuteSqlAsync(
            $"""DELETE FROM "Elsa"."WorkflowInstances"; DELETE FROM "Elsa"."WorkflowDefinitions";""", Cancel);
        var count = await RebuildElsa.Rebuild(db, scope.ServiceProvider.GetRequiredService<ProcessDefinitions>(),
            scope.ServiceProvider.GetRequiredService<ElsaTables>(), Cancel);
        Assert.Equal(before.Count, count);
        Assert.Equal(before.Select(row => row with { Data = "" }),
            (await shown.Instances()).Select(row => row with { Data = "" }));
        Assert.NotEmpty(await shown.Sources());
    }
}
