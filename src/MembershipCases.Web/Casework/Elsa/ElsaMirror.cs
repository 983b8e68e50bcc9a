using MembershipCases.Elsa;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MembershipCases.Web.Casework.Elsa;

/// <summary>Mirrors cases to Elsa's own tables, on the connection and in the transaction of the step.</summary>
public sealed class ElsaMirror(MembershipDb db, ElsaTables tables, CurrentUser user) : IProcessMirror
{
    // Replicas that start at once write the definitions one after another.
    private const int Lock = 4202;

    /// <inheritdoc/>
    public async Task Prepare(IEnumerable<ProcessDefinition> definitions, CancellationToken cancellationToken)
    {
        await ElsaTables.Migrate(db.Database.GetDbConnection(), cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
        await tables.Show(transaction.GetDbTransaction(), [.. definitions], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task Show(MembershipCase membershipCase, ProcessDefinition definition, CancellationToken cancellationToken)
    {
        var transaction = db.Database.CurrentTransaction
            ?? throw new InvalidOperationException("A case advances in a transaction.");
        return tables.Show(transaction.GetDbTransaction(), [Shown(membershipCase, definition, user.Now)],
            cancellationToken);
    }

    /// <summary>A case as Elsa's tools show it.</summary>
    public static ShownCase Shown(
        MembershipCase membershipCase, ProcessDefinition definition, DateTimeOffset changedAt) =>
        new(membershipCase.Id, membershipCase.Number.ToString(), membershipCase.Title, definition,
            new ProcessState(membershipCase.State), membershipCase.OpenedAt, changedAt);
}
