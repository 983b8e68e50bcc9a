using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Mail;

/// <summary>
/// Removes the texts of messages that were sent long ago. That they were sent, to whom and about what, stays; the history
/// tells of the removal.
/// </summary>
public static class RemoveMailTexts
{
    /// <summary>Removes what is older than the settings say; returns how many.</summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, retention) = (scope.ServiceProvider.GetRequiredService<MembershipDb>(),
            Retention.Of(scope.ServiceProvider.GetRequiredService<IConfiguration>()));
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var before = now.AddDays(-retention.MailTexts);
        var (removed, after) = (0, Guid.Empty);
        while (true)
        {
            var old = await db.Outbox.Where(mail => mail.Id > after && mail.SentAt < before && mail.Text != "")
                .OrderBy(mail => mail.Id).Take(Retention.Batch).ToListAsync(cancellationToken);
            if (old.Count == 0) return removed;
            foreach (var mail in old) mail.RemoveText();
            var upkeep = new Upkeep();
            upkeep.RemoveTexts(old.Count);
            await HistoryWriter.Save(db, upkeep, Actor.Service, now, null, cancellationToken);
            db.ChangeTracker.Clear();
            (removed, after) = (removed + old.Count, old[^1].Id);
        }
    }
}
