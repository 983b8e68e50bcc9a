using Microsoft.EntityFrameworkCore.Storage;

namespace MembershipCases.Web.Data;

/// <summary>Acts change records, one after another, on however many servers.</summary>
public static class Acts
{
    /// <summary>
    /// Begins the transaction of an act when every act that began before it has ended, so that all it reads, also what
    /// it does not change itself, is as it was read until it ends.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginAct(this MembershipDb db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.Lock("acts", cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
