using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Reads abbreviations and other names of an arena.</summary>
internal static class NameReader
{
    private static readonly Regex Bracketed = Pattern.Exact(@"^(?<long>.+?) \((?<short>[^()]{2,60})\)$");
    private static readonly Regex Dashed = Pattern.Exact(@"^(?<short>[\p{Lu}\d-]{2,12}) [-–—] (?<long>.+)$");
    private static readonly Regex Called = Pattern.Of(
        @"\b(?:eller|kalt|kalla|kalles|også|òg|heter|heiter|navnet|namnet)\s+[«“""](?<name>[^»”""]{2,80})[»”""]");
    private static readonly Regex Abbreviated = Pattern.Exact(
        @"(?<long>\p{Lu}[\p{L}-]*(?: (?:\p{L}+,? ){0,9}?\p{L}+)?) \((?<short>\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*(?: AS)?)\)");
    private static readonly Regex Subject = Pattern.Exact(
        @"^(?<name>(?:The |Den )?\p{Lu}[\p{L}\d-]*(?:,? (?:(?:of|the|for|and|on|in|og|i) )*[\p{L}\d-]+){0,14}?) "
        + @"(?:er|ble|blei|vart|har|jobber|arbeider|som er) ");
    private static readonly Regex Proper = Pattern.Exact(
        @"(?:\b(?:i|av|med|til|of) |\(|[«“""])(?<name>\p{Lu}[\p{L}\d]*(?: (?:(?:of|the|for|and|on|in) ){0,2}\p{Lu}[\p{L}\d]*){1,9})");
    private static readonly Regex AfterName = Pattern.Of(@"\s(?:er|som|har|ble|blei|vart|og|skal|vil)(?:\s.*)?$");
    private static readonly Regex Generic = Pattern.Of(
        @"^(?:nettverket|organisasjonen|samarbeidet|det|dette|initiativet|forumet|programmet|medlemskapet|i|kommunen|"
        + @"byråd.*|ordfører\w*|ordførar\w*|.*\bkommune|her|den|de|dei|vi|norge|noreg)$");

    /// <summary>All other names without duplicates, in the order found.</summary>
    public static IReadOnlyList<Found<string>> In(Found<string> heading, Passage passage, Speaker speaker)
    {
        var names = new List<Found<string>>();
        if (Bracketed.Match(heading.Value) is { Success: true } bracketed)
            names.Add(new(bracketed.Groups["short"].Value, heading.Quote));
        else if (Dashed.Match(heading.Value) is { Success: true } dashed)
            names.Add(new(dashed.Groups["short"].Value, heading.Quote));
        foreach (var sentence in passage.Sentences)
            names.AddRange(InSentence(heading.Value, sentence.Text, speaker)
                .Where(n => !IsFragment(n.Name, heading.Value))
                .Select(n => new Found<string>(n.Name, passage.Quote(sentence), n.Confidence)));
        return [.. names.DistinctBy(n => n.Value, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// Words of the heading are not another name, unless the heading is two names with a colon or a dash between.
    /// </summary>
    private static bool IsFragment(string name, string heading) =>
        Words(heading).Contains(Words(name), StringComparison.OrdinalIgnoreCase)
        && !heading.Split([": ", " – ", " - ", " — ", "/"], StringSplitOptions.TrimEntries)
            .Any(half => half != heading && half.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Words(string name) =>
        $" {string.Join(' ', name.Split([' ', '(', ')', ',', ':', '-', '–', '/'], StringSplitOptions.RemoveEmptyEntries))} ";

    private static IEnumerable<(string Name, double Confidence)> InSentence(
        string heading, string sentence, Speaker speaker)
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

        foreach (Match proper in Proper.Matches(sentence))
            if (Likeness.IsLike(proper.Groups["name"].Value, heading))
                yield return (proper.Groups["name"].Value, 0.7);

        if (Subject.Match(sentence) is { Success: true } subject
            && AfterName.Replace(subject.Groups["name"].Value, "") is var name
            && !Generic.IsMatch(name) && !speaker.IsMunicipality(name) && Likeness.IsLike(name, heading))
            yield return (name, 0.7);
    }
}
