namespace MembershipCases.Web.History;

/// <summary>
/// Gives committed entries their places in the chain, in batches. One sealer works at a time in the whole service, and
/// no command waits for it but one that asks to be sealed.
/// </summary>
public sealed class HistorySealer(IServiceScopeFactory scopes)
{
    private const string LockName = "history-seals";
    private const int BatchSize = 2000;

    private ulong horizon;

    /// <summary>Seals everything that has been committed.</summary>
    public async Task Seal(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        // Most times there is nothing to do, and nobody need be kept waiting for that.
        while ((await db.ReadUnsealed(horizon, 1, cancellationToken)).Entries.Count > 0)
            await SealBatch(db, cancellationToken);
    }

    private async Task SealBatch(MembershipDb db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Lock(LockName, cancellationToken);
        var unsealed = await db.ReadUnsealed(horizon, BatchSize, cancellationToken);
        await Seal(db, unsealed.Entries, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        horizon = unsealed.Horizon;
    }

    /// <summary>Gives entries the next places, in the transaction that has begun.</summary>
    private static async Task Seal(
        MembershipDb db, IReadOnlyList<UnsealedEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return;
        var head = await db.ReadHistoryHead(cancellationToken);
        foreach (var entry in entries)
        {
            head = new(head.Place + 1, HistoryChain.Link(head.Hash, head.Place + 1, entry.Leaf));
            db.HistorySeals.Add(new HistorySeal { Place = head.Place, Entry = entry.Sequence, Hash = head.Hash });
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
