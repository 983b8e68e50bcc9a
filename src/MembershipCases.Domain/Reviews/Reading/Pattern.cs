using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Makes the expressions of the reader.</summary>
/// <remarks>
/// They are matched against sentences, whose length is bounded, and repeat nothing inside a repetition without a fixed
/// word between; the patience is for what nobody has thought of. (Expressions that never backtrack would take 80 MB for
/// their tables.)
/// </remarks>
internal static class Pattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Ignores case.</summary>
    public static Regex Of(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);

    /// <summary>Tells capitals from small letters.</summary>
    public static Regex Exact(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
}
