using Microsoft.EntityFrameworkCore.Storage;

namespace MembershipCases.Web.Data;

/// <summary>Acts change records, in an order that all servers share.</summary>
public static class Acts
{
    /// <summary>
    /// Begins the transaction of an act when every act has ended that could change what it reads, also what it does not
    /// change itself, so that all of it is as it was read until the act ends.
    /// </summary>
    /// <param name="db">The database context.</param>
    /// <param name="caseId">The one case that it is about, beside acts on other cases; null for an act that runs
    /// alone.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<IDbContextTransaction> BeginAct(
        this MembershipDb db, Guid? caseId, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await db.LockAct(caseId, cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
