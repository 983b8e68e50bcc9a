namespace MembershipCases.Web.History;

/// <summary>Describes events in the reader's language by the text under <c>history.{name of the event}</c>.</summary>
public static class HistoryWords
{
    /// <summary>The prefix of the keys of these texts.</summary>
    public const string Prefix = "history.";

    /// <summary>The text of the entry's event, or the event's name when there is no text.</summary>
    public static string Of(HistoryEntry entry, Texts texts) =>
        texts.Has(Prefix + entry.What) ? texts[Prefix + entry.What] : entry.What;
}
