using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>Titles of documents. Everybody may know the title, even when the text is closed.</summary>
internal static class DocumentTitles
{
    /// <summary>Titles by document id; ids of other records are ignored.</summary>
    public static Task<Dictionary<Guid, string>> TitlesOfDocuments(
        this MembershipDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        db.Documents
        .Where(document => ids.Contains(document.Id)).Select(document => new { document.Id, document.Title })
        .ToDictionaryAsync(document => document.Id, document => document.Title, cancellationToken);
}
