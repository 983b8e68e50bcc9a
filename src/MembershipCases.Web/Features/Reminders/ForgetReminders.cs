using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>
/// Removes old reminders of tasks that have been done. One whose task is open stays, since it tells which steps of the
/// ladder have been taken.
/// </summary>
public static class ForgetReminders
{
    /// <summary>Removes what is older than the settings say; returns how many.</summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, retention, user) = (scope.ServiceProvider.GetRequiredService<MembershipDb>(),
            Retention.Of(scope.ServiceProvider.GetRequiredService<IConfiguration>()),
            scope.ServiceProvider.GetRequiredService<CurrentUser>());
        var before = user.Today.AddDays(-retention.Reminders);
        var (removed, after) = (0, Guid.Empty);
        while (true)
        {
            var old = await Done(db).Where(reminder => reminder.Id > after && reminder.On < before)
                .OrderBy(reminder => reminder.Id).Take(Retention.Batch).Select(reminder => reminder.Id)
                .ToListAsync(cancellationToken);
            if (old.Count == 0) return removed;
            await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
            {
                await db.ReminderReceivers.Where(told => old.Contains(told.ReminderId)).ExecuteDeleteAsync(cancellationToken);
                removed += await db.Reminders.Where(reminder => old.Contains(reminder.Id)).ExecuteDeleteAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            after = old[^1];
        }
    }

    private static IQueryable<Reminder> Done(MembershipDb db) => db.Reminders.AsNoTracking().Where(reminder =>
        !db.Steps.Any(step => step.Id == reminder.SubjectId && step.ClosedAt == null)
        && !db.Mandates.Any(mandate => mandate.Id == reminder.SubjectId && mandate.Closing == null
            && !db.Cases.Any(of => of.Id == mandate.CaseId && of.ClosedAt != null))
        && !db.Memberships.Any(
            membership => membership.Id == reminder.SubjectId && membership.NextReevaluation == reminder.Anchor));
}
