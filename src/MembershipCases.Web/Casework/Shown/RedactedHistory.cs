using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// Redacted entries of the history. The table keeps every value permanently; readers get public texts instead of
/// screened ones, and for cases whose papers they may not read only who did what and when.
/// </summary>
public sealed class RedactedHistory(MembershipDb db, ConcernedReaders readers, ShownDocuments documents)
{
    private const int ShortText = 12;
    private static readonly string Quote = Columns.KeyOf(nameof(Source.Quote)), DocumentId = Columns.KeyOf(
        nameof(Source.DocumentId));

    /// <summary>The entries as the current user may read them.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> Of(
        IReadOnlyList<HistoryEntry> entries, CancellationToken cancellationToken)
    {
        var cases = entries.Where(IsOfACase).Select(entry => entry.SubjectId).Distinct().ToList();
        var closed = await readers.Closed(db.Cases.Where(of => cases.Contains(of.Id)), cancellationToken);
        var closedDocuments = await documents.Closed(cancellationToken);
        var screened = await Screened(entries, cancellationToken);
        return [.. entries.Select(
            entry => IsOfACase(entry) && closed.Contains(entry.SubjectId)
                ? entry.WithTexts(null, "{}", null, isWithheld: true)
                : Public(entry, screened, closedDocuments))];
    }

    private static bool IsOfACase(HistoryEntry entry) => entry.Subject == Recorded.SubjectNameOf<MembershipCase>();

    /// <summary>
    /// The screenings in force for all records of the entries, since a text of one case may be repeated in another of
    /// the same membership.
    /// </summary>
    private async Task<List<Screening>> Screened(
        IReadOnlyList<HistoryEntry> entries, CancellationToken cancellationToken)
    {
        var memberships = entries.Select(entry => entry.MembershipId).OfType<Guid>().Distinct().ToList();
        return await db.Screenings.AsNoTracking().Where(s => s.LiftedAt == null && s.DocumentId == null && (
            memberships.Contains(s.MembershipId!.Value)
            || db.Cases.Any(of => of.Id == s.CaseId && memberships.Contains(of.MembershipId))
            || db.Mandates.Any(of => of.Id == s.MandateId && memberships.Contains(of.MembershipId))))
            .ToListAsync(cancellationToken);
    }

    private static HistoryEntry Public(HistoryEntry entry, List<Screening> screened, IReadOnlySet<Guid> documents)
    {
        if (screened.Count == 0 && documents.Count == 0) return entry;
        return entry.WithTexts(Json(entry.Before, screened, documents), Json(entry.After, screened, documents)!,
            Text(entry.Reason, screened));
    }

    private static string? Json(string? json, List<Screening> screened, IReadOnlySet<Guid> documents)
    {
        if (json is null) return null;
        return Node(JsonNode.Parse(json), screened, documents)?.ToJsonString(Columns.Json) ?? "null";
    }

    private static JsonNode? Node(JsonNode? node, List<Screening> screened, IReadOnlySet<Guid> documents) => node switch
    {
        JsonObject of =>
            new JsonObject(
                of.Where(field => !IsClosedQuote(of, field.Key, documents))
                    .Select(field => KeyValuePair.Create(field.Key, Node(field.Value, screened, documents)))),
        JsonArray of => new JsonArray([.. of.Select(item => Node(item, screened, documents))]),
        JsonValue of when of.GetValueKind() == JsonValueKind.String =>
            JsonValue.Create(Text(of.GetValue<string>(), screened)),
        _ => node?.DeepClone(),
    };

    /// <summary>Whether the field quotes a closed document.</summary>
    private static bool IsClosedQuote(JsonObject of, string field, IReadOnlySet<Guid> documents) =>
        field == Quote && of[DocumentId]?.GetValueKind() == JsonValueKind.String
            && Guid.TryParse(of[DocumentId]!.GetValue<string>(), out var id) && documents.Contains(id);

    private static string? Text(string? text, List<Screening> screened)
    {
        foreach (var screening in screened)
            foreach (var full in screening.FullTexts)
                text = text is null ? null : Without(text, full.Trim(), screening.StandsAs);
        return text;
    }

    /// <summary>Short texts are matched as whole words only, since they may occur in unrelated texts.</summary>
    private static string Without(string text, string full, string standsAs) =>
        full.Length < ShortText
            ? (text.Trim() == full ? standsAs : text)
            : text.Replace(full, standsAs, StringComparison.Ordinal);
}
