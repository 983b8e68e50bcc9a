using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>What documents are called. Everybody may know that; it is their text that can be closed.</summary>
internal static class DocumentTitles
{
    /// <summary>By their ids; without ids of what is no document.</summary>
    public static Task<Dictionary<Guid, string>> TitlesOfDocuments(
        this MembershipDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        db.Documents
        .Where(document => ids.Contains(document.Id)).Select(document => new { document.Id, document.Title })
        .ToDictionaryAsync(document => document.Id, document => document.Title, cancellationToken);
}
