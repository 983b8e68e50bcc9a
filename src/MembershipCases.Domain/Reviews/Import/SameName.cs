using System.Text.RegularExpressions;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>Whether two names are equal except for case, spaces, dashes and a trailing bracket.</summary>
internal static class SameName
{
    private static readonly Regex Bracket = Pattern.Exact(@"\s*\([^()]*\)\s*$");
    private static readonly Regex Strokes = Pattern.Exact(@"[\s–—\-:,.«»""]+");

    /// <summary>Whether any name of one list equals any of the other.</summary>
    public static bool Any(IEnumerable<string> some, IEnumerable<string> others) =>
        some.SelectMany(Forms).ToHashSet(StringComparer.OrdinalIgnoreCase).Overlaps(others.SelectMany(Forms));

    private static IEnumerable<string> Forms(string name) => [Plain(name), Plain(Bracket.Replace(name, ""))];

    private static string Plain(string name) => Strokes.Replace(name, " ").Trim();
}
