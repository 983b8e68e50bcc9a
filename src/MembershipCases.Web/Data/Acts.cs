using Microsoft.EntityFrameworkCore.Storage;

namespace MembershipCases.Web.Data;

/// <summary>Acts change records, in an order that all servers share.</summary>
public static class Acts
{
    /// <summary>
    /// Begins the transaction of an act that runs alone: when every other act has ended, so that all that it reads is as it
    /// was read until it ends.
    /// </summary>
    public static Task<IDbContextTransaction> BeginAct(this MembershipDb db, CancellationToken cancellationToken) =>
        db.Begin(() => db.LockActs(cancellationToken), cancellationToken);

    /// <summary>
    /// Begins the transaction of an act when every act has ended that could change what it reads, also what it does not
    /// change itself.
    /// </summary>
    /// <param name="db">The database context.</param>
    /// <param name="beginning">What it asks when it begins.</param>
    /// <param name="load">Loads the case that it is about; null when it runs alone.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static Task<IDbContextTransaction> BeginAct(
        this MembershipDb db, ActBeginning beginning, Func<Task>? load, CancellationToken cancellationToken) =>
        db.Begin(() => db.Begin(beginning, load, cancellationToken), cancellationToken);

    private static async Task<IDbContextTransaction> Begin(
        this MembershipDb db, Func<Task> wait, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await wait();
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
