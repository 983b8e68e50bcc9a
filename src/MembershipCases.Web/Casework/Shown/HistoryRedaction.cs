using System.Text.Json;
using System.Text.Json.Nodes;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// What one reader may read of the history; sign-in ids of people are for those who keep the people and the archive. An
/// entry is shown the same whatever other entries are shown with it, so that neither a page nor a search tells of
/// withheld text.
/// </summary>
public sealed class HistoryRedaction
{
    private const int ShortText = 12;
    private static readonly string CaseSubject = Recorded.SubjectNameOf<MembershipCase>();
    private static readonly string UserSubject = Recorded.SubjectNameOf<User>();
    private static readonly string Quote = Columns.KeyOf(nameof(Source.Quote)), DocumentId = Columns.KeyOf(
        nameof(Source.DocumentId));

    /// <summary>The keys of a tie to another case, of what is said of it, and of how a person is known at sign-in.</summary>
    private const string OtherCase = "otherId", Note = "note", SignInId = "subject";

    private readonly IReadOnlySet<Guid> cases;
    private readonly IReadOnlySet<Guid> documents;
    private readonly ILookup<Guid, Screening> screened;
    private readonly List<Replaced> everywhere;
    private readonly bool withSignInIds;

    internal HistoryRedaction(
        IReadOnlySet<Guid> cases, IReadOnlySet<Guid> documents, ILookup<Guid, Screening> screened, bool withSignInIds)
    {
        (this.cases, this.documents, this.screened, this.withSignInIds) = (cases, documents, screened, withSignInIds);
        everywhere = [.. screened.SelectMany(of => of).SelectMany(Replaced.Of)
            .Where(text => text.Full.Length >= ShortText)];
    }

    /// <summary>Whether the entry is about a case itself.</summary>
    public static bool IsOfACase(HistoryEntry entry) => entry.Subject == CaseSubject;

    /// <summary>The entry as the reader may read it.</summary>
    public HistoryEntry Of(HistoryEntry entry)
    {
        if (IsOfACase(entry) && cases.Contains(entry.SubjectId))
            return entry.WithTexts(null, "{}", null, isWithheld: true);
        var texts = entry.MembershipId is { } membership
            ? [.. screened[membership].SelectMany(Replaced.Of)]
            : everywhere;
        if (texts.Count == 0 && documents.Count == 0 && cases.Count == 0 && (withSignInIds || !IsOfAUser(entry)))
            return entry;
        return entry.WithTexts(Json(entry.Before, texts, entry), Json(entry.After, texts, entry)!,
            Text(entry.Reason, texts));
    }

    /// <summary>The other case to which an entry ties its own; null for any other entry.</summary>
    internal static Guid? TiedTo(HistoryEntry entry) =>
        IsOfACase(entry) && entry.After.Contains(OtherCase, StringComparison.Ordinal)
            && JsonNode.Parse(entry.After) is JsonObject of ? IdIn(of, OtherCase) : null;

    /// <summary>Whether the reader finds the words in what they may read of it.</summary>
    internal static bool Has(HistoryEntry redacted, string words) =>
        new[] { redacted.UserName, redacted.Reason, redacted.After, redacted.Before }.Any(
            text => text?.Contains(words, StringComparison.Ordinal) == true);

    /// <summary>
    /// The entries in which the reader may find the words. Nothing withheld decides which: an entry with a text that
    /// the reader does not see as it is stored is among them whatever the text says.
    /// </summary>
    internal IQueryable<HistoryEntry> Candidates(IQueryable<HistoryEntry> entries, string words)
    {
        var (closed, memberships) = (cases.ToList(), screened.Select(of => of.Key).ToList());
        var (quoted, anyText) = (documents.Select(id => id.ToString()).ToList(), everywhere.Count > 0);
        return entries.Where(entry => entry.UserName.Contains(words)
            || (!(entry.Subject == CaseSubject && closed.Contains(entry.SubjectId))
                && (entry.Reason!.Contains(words) || entry.After.Contains(words) || entry.Before!.Contains(words)
                    || (entry.MembershipId == null && anyText) || memberships.Contains(entry.MembershipId!.Value)
                    || quoted.Any(id => entry.After.Contains(id) || entry.Before!.Contains(id)))));
    }

    private static bool IsOfAUser(HistoryEntry entry) => entry.Subject == UserSubject;

    private string? Json(string? json, IReadOnlyList<Replaced> texts, HistoryEntry entry) =>
        json is null ? null : Node(JsonNode.Parse(json), texts, entry)?.ToJsonString(Columns.Json) ?? "null";

    private JsonNode? Node(JsonNode? node, IReadOnlyList<Replaced> texts, HistoryEntry entry) => node switch
    {
        JsonObject of =>
            new JsonObject(
                of.Where(field => !IsLeftOut(of, field.Key, entry))
                    .Select(field => KeyValuePair.Create(field.Key, Node(field.Value, texts, entry)))),
        JsonArray of => new JsonArray([.. of.Select(item => Node(item, texts, entry))]),
        JsonValue of when of.GetValueKind() == JsonValueKind.String =>
            JsonValue.Create(Text(of.GetValue<string>(), texts)),
        _ => node?.DeepClone(),
    };

    /// <summary>
    /// Whether the field quotes a closed document, says something of a closed case, or is how somebody is known at
    /// sign-in.
    /// </summary>
    private bool IsLeftOut(JsonObject of, string field, HistoryEntry entry) =>
        (field == Quote && IdIn(of, DocumentId) is { } document && documents.Contains(document))
            || (field == Note && IdIn(of, OtherCase) is { } other && cases.Contains(other))
            || (field == SignInId && !withSignInIds && IsOfAUser(entry));

    private static Guid? IdIn(JsonObject of, string field) =>
        of[field]?.GetValueKind() == JsonValueKind.String && Guid.TryParse(of[field]!.GetValue<string>(), out var id)
            ? id
            : null;

    private static string? Text(string? text, IReadOnlyList<Replaced> texts) =>
        text is null ? null : texts.Aggregate(text, (read, of) => Without(read, of.Full, of.StandsAs));

    /// <summary>Short texts are matched as whole words only, since they may occur in unrelated texts.</summary>
    private static string Without(string text, string full, string standsAs) =>
        full.Length < ShortText
            ? (text.Trim() == full ? standsAs : text)
            : text.Replace(full, standsAs, StringComparison.Ordinal);

    private sealed record Replaced(string Full, string StandsAs)
    {
        public static IEnumerable<Replaced> Of(Screening screening) =>
            screening.FullTexts.Select(full => new Replaced(full.Trim(), screening.StandsAs));
    }
}
