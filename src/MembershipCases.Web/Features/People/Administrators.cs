using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>Counts the administrators, so that the service keeps some.</summary>
public static class Administrators
{
    /// <summary>
    /// The lock for giving and ending administrators' roles, so that two requests do not end the last two at once.
    /// </summary>
    public const string Lock = "administrators";

    /// <summary>
    /// The number of administrators besides a person, without those whose role has an end. It takes the lock, so that the
    /// number holds until the transaction ends.
    /// </summary>
    public static async Task<int> CountOthers(
        MembershipDb db, Guid personId, DateOnly today, CancellationToken cancellationToken)
    {
        await db.Lock(Lock, cancellationToken);
        return await db.Users.CountAsync(
            other => other.Id != personId && other.Assignments.Any(held =>
                held.Role == Role.Administrator && held.ProposedBy == null && held.To == null
                    && (held.From == null || held.From <= today)),
            cancellationToken);
    }
}
