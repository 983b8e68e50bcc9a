using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews;

/// <summary>Makes the expressions of the reader.</summary>
internal static class Pattern
{
    /// <summary>Ignores case. Runs in time linear in the text, whatever the text is.</summary>
    public static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The same, but tells capitals from small letters.</summary>
    public static Regex Exact(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
