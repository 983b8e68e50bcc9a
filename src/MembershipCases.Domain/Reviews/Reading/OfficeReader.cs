using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Reads the responsible offices.</summary>
internal static class OfficeReader
{
    private const string Matter =
        @"(?:å\s+følg\w*\s+opp|oppfølging\w*|oppfylging\w*|samarbeid\w*|medlemskap\w*|nettverk\w*|deltak\w*|"
        + @"deltag\w*|kontakt\w*|arbeidet|initiativ\w*)";

    private static readonly Regex Has = Pattern.Of(
        $@"^(?<offices>.*?)\b(?:har|deler|delar)\s+(?:(?:et|eit|det|felles|"
        + $@"delt|overordnet|overordna)\s+)*(?:hoved|hovud)?ansvar(?:et|a)?\s+(?:for|med)\s+(?<matter>{Matter})?");
    private static readonly Regex Lies = Pattern.Of(
        $@"\b(?:ansvaret\s+for\s+{Matter}|oppfølginge[nt]|oppfølginga|oppfylginga).{{0,80}}?"
        + $@"\b(?:ligger|ligg|er\s+lagt|er\s+plassert)\s+(?:hos|til)\s+(?<offices>.*)$");
    private static readonly Regex Followed = Pattern.Of(
        @"\b(?:følges|følgjast|blir\s+fulgt|blir\s+følgt|vert\s+følgt)\s+opp\s+av\s+(?<offices>.*)$");
    private static readonly Regex Label = Pattern.Of(@"^ansvarle?i?g(?:\s+\w+)?\s*:\s*(?<offices>.*)$");
    private static readonly Regex Department = Pattern.Of(
        @"\b(?:byrådsavdeling\w*|etat\w*|seksjon\w*|avdeling\w*|\w+etaten)\b");
    private static readonly Regex Office = Pattern.Of(
        @"\b(?:byråd\s+for|byrådsleder(?:en)?|byrådsleiar(?:en)?|varaordfører(?:en)?|varaordførar(?:en)?|"
        + @"ordfører(?:en)?|ordførar(?:en)?|bystyrets\s+kontor|bystyret\s+sitt\s+kontor|byrådets\s+sekretariat|"
        + @"byrådet\s+sitt\s+sekretariat|kommunedirektør(?:en)?|rådmann(?:en)?)\b");
    private static readonly Regex OnBehalf = Pattern.Of(@"\bpå\s+ve(?:gne|gner|ne)\s+av\b.*$");
    private static readonly Regex Tail = Pattern.Of(
        @"[\s,;.]*(?:\b(?:og|samt|saman\s+med|sammen\s+med|i\s+lag\s+med|som|både|i\s+fellesskap)\b[\s,;.]*)*$");
    private static readonly Regex With = Pattern.Of(
        @"\b(?:sammen|saman|i\s+lag|i\s+fellesskap|i\s+samarbeid|i\s+samråd)\s+med\s+(?<more>.*)$");
    private static readonly Regex Relative = Pattern.Of(@",?\s+som\s.*$");
    private static readonly Regex Foreign = Pattern.Of(
        @"\s(?:som|er|deltar|deltek|har|skal|i|på|med|sammen|saman|ved|fra|frå)\s.*$");
    private static readonly Regex Plural = Pattern.Of(@"\bbyråd(?:ene|ane|er|ar)\s+for\b");
    private static readonly Regex NextFor = Pattern.Of(@"\s*(?:,|\bog|\bsamt)\s+for\s+");

    /// <summary>The offices in text order, without duplicates.</summary>
    public static IReadOnlyList<Found<string>> In(Passage passage, ICollection<ReviewQuestion> questions)
    {
        var found = passage.Sentences.Select(s => Read(passage, s, questions)).Where(r => r.Count > 0).ToList();
        var sure = found.Where(r => r[0].Confidence > 0.5).ToList();
        if (sure.Count > 1)
            questions.Add(new("responsible.several-sentences"));
        var chosen = (sure.Count > 0 ? sure : found).SelectMany(r => r)
            .DistinctBy(o => o.Value, StringComparer.OrdinalIgnoreCase).ToList();
        if (chosen.Count == 0)
            questions.Add(new("responsible.missing"));
        else if (sure.Count == 0)
            questions.Add(new("responsible.for-what", chosen[0].Quote.Text));
        return chosen;
    }

    /// <summary>Whether the sentence states who is responsible.</summary>
    public static bool IsIn(string sentence) =>
        (Has.Match(sentence) is { Success: true } has && has.Groups["matter"].Success) || Lies.IsMatch(sentence)
            || Followed.IsMatch(sentence) || Label.IsMatch(sentence);

    private static List<Found<string>> Read(Passage passage, Sentence sentence, ICollection<ReviewQuestion> questions)
    {
        var match = new[] { Has, Lies, Followed, Label }.Select(p => p.Match(sentence.Text))
            .FirstOrDefault(m => m.Success);
        if (match is null)
            return [];
        var offices = Names(match.Groups["offices"].Value, out var doubtful);
        // «… har ansvar for å følge opp nettverket, sammen med byråd for næring»: named by their responsibility.
        var after = Names(With.Match(sentence.Text[(match.Index + match.Length)..]).Groups["more"].Value, out _);
        offices.AddRange(after);
        doubtful |= after.Count > 0;
        var forFollowUp = IsIn(sentence.Text);
        if (offices.Count == 0 && forFollowUp && Department.IsMatch(sentence.Text))
            questions.Add(new("responsible.department", sentence.Text));
        if (offices.Count > 0 && doubtful)
            questions.Add(new("responsible.unclear", sentence.Text));
        var confidence = !forFollowUp ? 0.4 : doubtful ? 0.6 : 1;
        return [.. offices.Select(o => new Found<string>(o, passage.Quote(sentence), confidence))];
    }

    private static List<string> Names(string words, out bool doubtful)
    {
        var text = OnBehalf.Replace(Plural.Replace(words, m => "byråd for"), "");
        var plural = Plural.IsMatch(words);
        if (plural)
            text = NextFor.Replace(text, ", byråd for ");
        var starts = Office.Matches(text).Select(m => m.Index).ToList();
        var names = new List<string>();
        doubtful = plural;
        for (var i = 0; i < starts.Count; i++)
        {
            var name = Tail.Replace(
                Relative.Replace(text[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : text.Length)], ""), "");
            var own = Tail.Replace(Foreign.Replace(name, ""), "");
            doubtful |= own != name;
            names.Add(Titled(own));
        }

        return names;
    }

    /// <summary>A title is written with a capital and without its definite article; a portfolio as it is.</summary>
    private static string Titled(string name)
    {
        var title = name.EndsWith("lederen", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("leiaren", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("føreren", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("føraren", StringComparison.OrdinalIgnoreCase)
            ? name[..^2]
            : name;
        return char.ToUpperInvariant(title[0]) + title[1..];
    }
}
