using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Pipeline;

/// <summary>Removes old replies to commands, a batch at a time.</summary>
public static class SweepReplies
{
    /// <summary>Removes what is older than the settings say; returns how many.</summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, retention) = (scope.ServiceProvider.GetRequiredService<MembershipDb>(),
            Retention.Of(scope.ServiceProvider.GetRequiredService<IConfiguration>()));
        var before = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-retention.Replies);
        var (removed, after) = (0, Guid.Empty);
        while (true)
        {
            var rows = await db.Replies.AsNoTracking().Where(reply => reply.CommandId > after)
                .OrderBy(reply => reply.CommandId).Take(Retention.Batch)
                .Select(reply => new { reply.CommandId, IsOld = reply.At < before }).ToListAsync(cancellationToken);
            var old = rows.Where(row => row.IsOld).Select(row => row.CommandId).ToList();
            if (old.Count > 0)
                removed += await db.Replies.Where(reply => old.Contains(reply.CommandId)).ExecuteDeleteAsync(cancellationToken);
            if (rows.Count < Retention.Batch) return removed;
            after = rows[^1].CommandId;
        }
    }
}
