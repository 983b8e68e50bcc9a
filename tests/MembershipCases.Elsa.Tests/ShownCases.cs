using MediatR;
using MembershipCases.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Elsa.Tests;

/// <summary>Opens cases in a running service and looks at what Elsa's tables say of them.</summary>
internal sealed class ShownCases(ServiceHost host)
{
    private const string Handler = "saksbehandler-klima-miljo-byutvikling";

    public sealed record Row(string Id, string DefinitionId, int Version, string SubStatus, string Data);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<Guid> OpenWithdrawal(string membership)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        user.Become(
            (await db.Users.Include(u => u.Assignments).SingleAsync(u => u.Subject == Handler, Cancel)).On(user.Today));
        var command = new OpenCase.Command
        {
            CommandId = Guid.CreateVersion7(host.Time.GetUtcNow()),
            Kind = CaseKind.Withdraw,
            MembershipId = await db.Memberships.Where(m => m.Name == membership).Select(m => m.Id).SingleAsync(Cancel),
        };
        var opened = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, Cancel);
        Assert.True(opened.IsOk, opened.IsOk ? "" : opened.Error.Code);
        return opened.Value.Id;
    }

    public async Task<IReadOnlyList<Row>> Instances()
    {
        await using var scope = host.NewScope();
        return await scope.ServiceProvider.GetRequiredService<MembershipDb>().Database
            .SqlQuery<Row>(
                $"""SELECT "Id", "DefinitionId", "Version", "SubStatus", "Data" FROM "Elsa"."WorkflowInstances" ORDER BY "Id" """).ToListAsync(Cancel);
    }

    public async Task<IReadOnlyList<string>> Sources()
    {
        await using var scope = host.NewScope();
        return await scope.ServiceProvider.GetRequiredService<MembershipDb>().Database
            .SqlQuery<string>(
                $"""SELECT "OriginalSource" AS "Value" FROM "Elsa"."WorkflowDefinitions" WHERE "MaterializerName" = 'Json' ORDER BY "DefinitionId", "Version" """).ToListAsync(Cancel);
    }
}
