using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews;

/// <summary>Reads abbreviations and other names of an arena.</summary>
internal static class NameReader
{
    private static readonly Regex Bracketed = Pattern.Exact(@"^(?<long>.+?) \((?<short>[^()]{2,60})\)$");
    private static readonly Regex Dashed = Pattern.Exact(@"^(?<short>[\p{Lu}\d-]{2,12}) [-–—] (?<long>.+)$");
    private static readonly Regex Called = Pattern.Of(@"\b(?:eller|kalt|kalla|kalles|også|òg|heter|heiter|navnet|namnet)\s+[«“""](?<name>[^»”""]{2,80})[»”""]");
    private static readonly Regex Abbreviated = Pattern.Exact(@"(?<long>\p{Lu}[\p{L}-]*(?: (?:\p{L}+,? ){0,9}?\p{L}+)?) \((?<short>\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*(?: AS)?)\)");
    private static readonly Regex Subject = Pattern.Exact(@"^(?<name>(?:The |Den )?\p{Lu}[\p{L}\d-]*(?:,? (?:(?:of|the|for|and|on|in|og|i) )*[\p{L}\d-]+){0,14}?) (?:er|ble|blei|vart|har|jobber|arbeider|som er) ");
    private static readonly Regex Generic = Pattern.Of(@"^(?:nettverket|organisasjonen|samarbeidet|det|dette|initiativet|forumet|programmet|medlemskapet|i|kommunen|byråd\w*|byrådsavdeling.*|.*\bkommune|bergen.*|her|den|de|dei|vi|norge|noreg)$");

    /// <summary>Every other name once, in the order found.</summary>
    public static IReadOnlyList<Found<string>> In(Found<string> heading, Passage passage, Speaker speaker)
    {
        var names = new List<Found<string>>();
        if (Bracketed.Match(heading.Value) is { Success: true } bracketed)
            names.Add(new(bracketed.Groups["short"].Value, heading.Quote));
        else if (Dashed.Match(heading.Value) is { Success: true } dashed)
            names.Add(new(dashed.Groups["short"].Value, heading.Quote));
        foreach (var sentence in passage.Sentences)
            names.AddRange(InSentence(heading.Value, sentence.Text, speaker).Select(n => new Found<string>(n.Name, passage.Quote(sentence), n.Confidence)));
        return [.. names.Where(n => !n.Value.Equals(heading.Value, StringComparison.OrdinalIgnoreCase)).DistinctBy(n => n.Value, StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<(string Name, double Confidence)> InSentence(string heading, string sentence, Speaker speaker)
    {
        foreach (Match called in Called.Matches(sentence))
            yield return (called.Groups["name"].Value, 0.8);
        foreach (Match abbreviated in Abbreviated.Matches(sentence))
        {
            var (full, brief) = (abbreviated.Groups["long"].Value, abbreviated.Groups["short"].Value);
            if (Likeness.IsLike(full, heading))
                yield return (brief, 0.9);
            else if (heading.Contains(brief, StringComparison.Ordinal))
                yield return (full, 0.7);
        }

        if (Subject.Match(sentence) is { Success: true } subject && subject.Groups["name"].Value is var name
            && !Generic.IsMatch(name) && !speaker.IsMunicipality(name) && Likeness.IsLike(name, heading))
            yield return (name, 0.7);
    }
}
