namespace MembershipCases.Web.History;

/// <summary>What happened, in the reader's language: the text under <c>history.{name of the event}</c>.</summary>
public static class HistoryWords
{
    /// <summary>How the keys of these texts begin.</summary>
    public const string Prefix = "history.";

    /// <summary>What happened; the event's name where nobody has written the text.</summary>
    public static string Of(HistoryEntry entry, Texts texts) =>
        texts.Has(Prefix + entry.What) ? texts[Prefix + entry.What] : entry.What;
}
