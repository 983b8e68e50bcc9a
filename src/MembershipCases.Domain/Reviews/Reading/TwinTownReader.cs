using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Reads the part on twin towns: the towns, since when, who is responsible, and what is proposed.</summary>
internal sealed class TwinTownReader(
    Passage passage, Found<StatusRead>? status, IReadOnlyList<Found<string>> responsible)
{
    private const string Time = @"(?<time>(?:1[5-9]|20)\d\d)";

    private static readonly Regex List = Pattern.Of(
        @"\b(?:vennskapsby|venskapsby|twin\s+town)\w*(?:\s+\p{L}+){0,4}?\s*(?::|\b(?:er|med))\s*(?<list>.+?)\.?$");

    private static readonly Regex Counted = Pattern.Of(
        @"\b(?<count>\d{1,2}|én|en|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv)\s+(?:\p{L}+\s+)?(?:vennskapsby|venskapsby)");
    private static readonly Regex Name = Pattern.Exact(
        @"^\p{Lu}[\p{L}.'’-]*(?:[ -](?:(?:upon|am|on|de|la|i|på|sur|an|der|den|del) )?\p{L}[\p{L}.'’-]*){0,3}$");
    private static readonly Regex Comma = Pattern.Of(@"\s*(?:,|;|•|\s(?:og|samt|and)\s)\s*");
    private static readonly Regex Other = Pattern.Exact(
        @"^(?<name>[^/(]+?)\s*(?:/\s*(?<other>[^/()]+)|\((?<other>[^()]+)\))+$");
    private static readonly Regex Bond = Pattern.Of(
        @"\b(?:vennskap\w*|venskap\w*|avtale\w*|samarbeid\w*|forbindelse\w*)\b");

    private static readonly Regex Since = Pattern.Of(
        $@"\b(?:ble|blei|vart|opprettet|oppretta|etablert|inngått|inngjekk|inngikk|"
        + $@"siden|sidan|stiftet|starta|startet|undertegn\w*)\b(?:[^.]{{0,80}}?)"
        + $@"\b(?:i|fra|frå|siden|sidan)\s+{Time}|\b(?:siden|sidan)\s+{Time}");

    private static readonly Regex Year = Pattern.Of($@"\b(?:i|fra|frå|siden|sidan)\s+{Time}\b");

    private static readonly string[] Numbers = ["", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti",
        "elleve", "tolv"];

    /// <summary>The towns in text order.</summary>
    public IReadOnlyList<TwinTownFinding> Read()
    {
        var listed = passage.Sentences.Select(s => (Sentence: s, Towns: Towns(s)))
            .FirstOrDefault(s => s.Towns.Count > 0);
        if (listed.Towns is null)
            return [];
        var miscounted = Count(listed.Sentence.Text) is { } count && count != listed.Towns.Count;
        return [.. listed.Towns.Select(t => Town(t, listed.Sentence, listed.Towns, miscounted))];
    }

    private static List<string> Towns(Sentence sentence)
    {
        if (List.Match(sentence.Text) is not { Success: true } match)
            return [];
        var names = Comma.Split(match.Groups["list"].Value).Select(n => n.Trim()).Where(n => n.Length > 0).ToList();
        return names.TrueForAll(n => Name.IsMatch(Other.Replace(n, m => m.Groups["name"].Value))) ? names : [];
    }

    private TwinTownFinding Town(string written, Sentence sentence, IReadOnlyList<string> all, bool miscounted)
    {
        var names = Other.Match(written) is { Success: true } match
            ? [match.Groups["name"].Value, .. match.Groups["other"].Captures.Select(c => c.Value.Trim())]
            : new List<string> { written };
        var questions = new List<ReviewQuestion>();
        if (miscounted)
            questions.Add(new("town.count"));
        var since = OwnSince(names, all, questions) ?? GroupSince(names, all, questions);
        if (since is null)
            questions.Add(new("town.since"));
        var quote = passage.Quote(sentence);
        return new(new(names[0], quote), names[1..], since, responsible, status,
            miscounted ? 0.6 : since?.Confidence ?? 0.8, questions);
    }

    /// <summary>A sentence may name several towns and years: each town gets the year beside it.</summary>
    private Found<string>? OwnSince(
        IReadOnlyList<string> names, IReadOnlyList<string> all, List<ReviewQuestion> questions)
    {
        var told = passage.Sentences
            .Where(s => Bond.IsMatch(s.Text) && Since.IsMatch(s.Text) && names.Any(n => Mentions(s.Text, n)))
            .Select(s => (Sentence?)s).FirstOrDefault();
        if (told is not { } sentence)
            return null;
        var years = Year.Matches(sentence.Text).ToList();
        if (years.Select(y => y.Groups["time"].Value).Distinct().ToList() is [var only])
            return new(only, passage.Quote(sentence), 0.95);
        var at = names.Select(n => sentence.Text.IndexOf(n, StringComparison.Ordinal)).Where(i => i >= 0).Min();
        var first = Names(all).Select(n => sentence.Text.IndexOf(n, StringComparison.Ordinal)).Where(i => i >= 0).Min();
        var beside = years.Exists(y => y.Index < first)
            ? years.FindLast(y => y.Index < at)
            : years.Find(y => y.Index > at);
        if (beside?.Groups["time"].Value is not { } year)
            return null;
        questions.Add(new("town.since-of-several", year, sentence.Text));
        return new(year, passage.Quote(sentence), 0.8);
    }

    /// <summary>A year for several unnamed towns applies to those that no sentence on friendship names.</summary>
    private Found<string>? GroupSince(
        IReadOnlyList<string> names, IReadOnlyList<string> all, List<ReviewQuestion> questions)
    {
        if (passage.Sentences.Any(
            s => Bond.IsMatch(s.Text) && Towns(s).Count == 0 && names.Any(n => Mentions(s.Text, n))))
            return null;
        var towns = Names(all).ToList();
        var group = Dated(s => !towns.Exists(t => Mentions(s, t)), 0.6);
        if (group is not null)
            questions.Add(new("town.since-of-several", group.Value, group.Quote.Text));
        return group;
    }

    private Found<string>? Dated(Func<string, bool> about, double confidence) => passage.Sentences
        .Where(s => Bond.IsMatch(s.Text) && about(s.Text))
        .Select(s => (Sentence: s, Match: Since.Match(s.Text)))
        .Where(s => s.Match.Success)
        .Select(s => new Found<string>(s.Match.Groups["time"].Value, passage.Quote(s.Sentence), confidence))
        .FirstOrDefault();

    private static IEnumerable<string> Names(IEnumerable<string> written) =>
        written.SelectMany(t => t.Split('/', '(', ')')).Select(t => t.Trim()).Where(t => t.Length > 0);

    private static bool Mentions(string sentence, string town) => sentence.Contains(town, StringComparison.Ordinal);

    private static int? Count(string sentence)
    {
        if (Counted.Match(sentence) is not { Success: true } match)
            return null;
        var written = match.Groups["count"].Value.ToLowerInvariant() switch { "syv" => "sju", "én" or "ein" =>
            "en", var w => w };
        return int.TryParse(written, out var number) ? number : Array.IndexOf(Numbers, written);
    }
}
