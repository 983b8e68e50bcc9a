using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Reads the organisation through which the municipality is a member.</summary>
internal static class ThroughReader
{
    private const string Name = @"(?<name>\p{Lu}[\p{L}&-]*(?: (?:(?:i|og|for|på|av) )?\p{Lu}[\p{L}&-]*){0,5})";

    private static readonly Regex Member = Pattern.Exact(
        @"\b[Mm]ed(?:lem\p{L}*)?\b(?: (?:i|av) [\p{L}«» -]{1,60}?)? (?:gjennom|via) (?:" + Name
            + @"|(?<name>\p{L}+(?:et|en|a|etaten)))\b");
    private static readonly Regex Aside = Pattern.Exact(
        @"\b[Kk]ommun\p{L}*, (?:gjennom|via) (?:" + Name + @"|(?<name>\p{L}+)),");
    private static readonly Regex OnBehalf = Pattern.Exact(
        @"\b" + Name + @" (?:\p{L}+ ){1,10}på ve(?:gne|gner|ne) av (?:kommunen|" + @"\p{Lu}\p{L}+ kommune)\b");
    private static readonly Regex Unit = Pattern.Exact(
        "^" + Name + @" (?:er|har vært|har vore|ble|blei|vart) (?:\p{L}+ ){0,3}?medlem\b");
    private static readonly Regex Whole = Pattern.Of(@"\b(?:kommune|kommunen|herad|norge|noreg)$");

    /// <summary>The organisation or unit, or null when the text names none.</summary>
    public static Found<string>? In(Passage passage, Speaker speaker, ICollection<ReviewQuestion> questions)
    {
        foreach (var sentence in passage.Sentences)
        {
            if (new[] { Member, Aside }.Select(p => p.Match(sentence.Text))
                .FirstOrDefault(m => m.Success) is { } direct)
                return new(direct.Groups["name"].Value, passage.Quote(sentence), 0.95);
            if (OnBehalf.Match(sentence.Text) is { Success: true } other && !Whole.IsMatch(other.Groups["name"].Value))
                return Asked(other, "through.on-behalf");
            if (Unit.Match(sentence.Text) is { Success: true } unit
                && !speaker.IsMunicipality(unit.Groups["name"].Value) && !Whole.IsMatch(unit.Groups["name"].Value))
                return Asked(unit, "through.unit");

            Found<string> Asked(Match match, string question)
            {
                questions.Add(new(question, match.Groups["name"].Value));
                return new(match.Groups["name"].Value, passage.Quote(sentence), 0.6);
            }
        }

        return null;
    }
}
