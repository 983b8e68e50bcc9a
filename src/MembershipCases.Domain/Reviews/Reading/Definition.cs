using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Recognises a section that introduces an arena.</summary>
internal static class Definition
{
    private static readonly Regex Is = Pattern.Of(
        @"\b(?:er|var|ble|vart|blei)\s+(?:(?:et|ein|eit|en|ett|den|det|"
        + @"ei)\s+)(?:[\p{L}-]+\s+){0,5}?(?:\p{L}*nettverk\w*|\p{L}*organisasjon\w*|\p{L}*forum\w*|\p{L}*program\w*|"
        + @"\p{L}*samarbeid\w*|\p{L}*plattform\w*|\p{L}*initiativ\w*|\p{L}*sammenslutning\w*|\p{L}*forening\w*|"
        + @"\p{L}*foreining\w*|\p{L}*konferanse\w*|\p{L}*allianse\w*|\p{L}*møteplass\w*)\b");

    /// <summary>Whether the first sentences say that something is a network, an organisation or similar.</summary>
    public static bool IsIn(Passage passage) => passage.Sentences.Take(2).Any(s => Is.IsMatch(s.Text));
}
