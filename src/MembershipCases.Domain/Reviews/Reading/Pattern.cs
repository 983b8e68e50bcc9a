using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Creates the reader's regular expressions.</summary>
/// <remarks>They are matched against sentences of bounded length and never nest repetitions without a fixed word
/// between; the timeout is a safeguard. (Non-backtracking expressions would need 80 MB for their tables.)</remarks>
internal static class Pattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Case-insensitive.</summary>
    public static Regex Of(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    /// <summary>Case-sensitive.</summary>
    public static Regex Exact(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
}
