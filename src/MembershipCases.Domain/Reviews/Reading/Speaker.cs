using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Decides whether a sentence is about the municipality or somebody else.</summary>
internal sealed class Speaker
{
    private static readonly Regex Municipality = Pattern.Exact(@"\b(?<name>\p{Lu}[\p{L}-]+) (?:kommune|herad)\b");

    private static readonly Regex Others = Pattern.Of(
        @"(?:^|[,;:–—(]\s*|\b(?:hvor|kor|der|at|mens|medan|og|men|fordi|som|når)\s+)(?:(?:de|dei|alle|andre|mange|"
        + @"flere|fleire|noen|nokre|den|det|disse|desse|\d+|\p{L}+ske)\s+){0,3}(?:\w*(?:nettverket|organisasjonen|"
        + @"forumet|initiativet|samarbeidet|programmet|alliansen|unionen|foreningen|foreininga|byene|byane|"
        + @"medlemmene|medlemene|medlemmer|medlemer|landene|landa|byer|byar|land|kommuner|kommunar|kommunene|"
        + @"kommunane|regioner|regionar)|norge|noreg)\b");

    private readonly string? _name;
    private readonly Regex _us;

    private Speaker(string? name) => (_name, _us) = (name, Pattern.Of(
        @"\b(?:kommunen|kommune|kommunens|heradet|vi|byen\s+vår|bystyret|\w*byråd\w*|\w*etat(?:en|ene|ane)?|"
        + @"\w*avdeling\w*|\w*seksjon\w*|fagmiljø\w*|\w*bibliotek\w*|\w*arkivet|byarkiv\w*|\w*musee?t|\w*museum|"
        + @"politiker\w*|politikar\w*|ordfører\w*|ordførar\w*|administrasjonen|representanter\s+fra\s+kommunen"
        + (name is null ? ")\\b" : $"|{Regex.Escape(name)})\\b")));

    /// <summary>Uses the municipality that the document names most often.</summary>
    public static Speaker Of(IEnumerable<string> rows) => new(rows
        .SelectMany(r => Municipality.Matches(r))
        .GroupBy(m => m.Groups["name"].Value)
        .OrderByDescending(g => g.Count())
        .Select(g => g.Key)
        .FirstOrDefault());

    /// <summary>
    /// Whether the words are about the municipality: true, false (somebody else), or null when nobody is named.
    /// </summary>
    /// <param name="before">The sentence up to the activity.</param>
    public bool? IsUs(string before)
    {
        var us = _us.Matches(before).Select(m => m.Index + m.Length).LastOrDefault(-1);
        var others = Others.Matches(before).Select(m => m.Index + m.Length).LastOrDefault(-1);
        return us < 0 && others < 0 ? null : us > others;
    }

    /// <summary>Whether the word is the municipality's name.</summary>
    public bool IsMunicipality(string word) => word == _name;

    /// <summary>Whether the municipality or a unit of it is named at all.</summary>
    public bool Names(string text) => _us.IsMatch(text);
}
