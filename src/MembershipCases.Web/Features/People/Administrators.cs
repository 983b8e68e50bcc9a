using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>Counts the administrators, so that the service keeps some.</summary>
public static class Administrators
{
    /// <summary>The number of administrators besides a person, without those whose role has an end.</summary>
    public static Task<int> CountOthers(
        MembershipDb db, Guid personId, DateOnly today, CancellationToken cancellationToken) =>
        db.Users.CountAsync(
            other => other.Id != personId && other.Assignments.Any(held =>
                held.Role == Role.Administrator && held.ProposedBy == null && held.To == null
                    && (held.From == null || held.From <= today)),
            cancellationToken);
}
