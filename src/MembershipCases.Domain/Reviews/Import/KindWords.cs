using System.Text.RegularExpressions;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>Recognises the kind of arena from its name, or from the sentence that introduces it.</summary>
internal static class KindWords
{
    private static readonly (ArenaKind Kind, Regex Words)[] Kinds =
    [
        (ArenaKind.Network, Pattern.Of(@"network|nettverk")),
        (ArenaKind.Conference, Pattern.Of(@"conference|konferanse")),
        (ArenaKind.Programme, Pattern.Of(@"\bprogram(?:me|met|mer)?\b")),
        (ArenaKind.Initiative, Pattern.Of(@"initiativ")),
        (ArenaKind.Organisation,
            Pattern.Of(@"association|organi[sz]a(?:tion|sjon)|organisasjon|federation|society|council|union|forening|"
                + @"foreining|forbund|råd\b")),
    ];

    private static readonly Regex Is = Pattern.Of(
        @"\b(?:er|var|ble|vart|blei)\s+(?:et|ein|eit|en|ei|den|"
        + @"det)\s+(?:[\p{L}-]+\s+){0,5}?(?<what>\p{L}*(?:nettverk|organisasjon|program|initiativ|konferanse|"
        + @"forening|foreining|forbund)\p{L}*)");

    /// <summary>The kind, or null when no word indicates it.</summary>
    public static ArenaKind? In(string name, string section) =>
        Of(name) ?? (Is.Match(section[..Math.Min(section.Length, 600)]) is { Success: true } match
            ? Of(match.Groups["what"].Value)
            : null);

    private static ArenaKind? Of(string words) =>
        Kinds.Where(kind => kind.Words.IsMatch(words)).Select(kind => (ArenaKind?)kind.Kind).FirstOrDefault();
}
