using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>A written line with its spaces folded.</summary>
/// <param name="Line">The original line.</param>
/// <param name="Text">The trimmed line with single spaces.</param>
/// <param name="Gap">The number of blank lines since the previous row; null across a page break.</param>
internal sealed record Row(ReviewLine Line, string Text, int? Gap)
{
    private static readonly Regex Spaces = Pattern.Of(@"\s+");
    private static readonly Regex Open = Pattern.Of(
        @"(?:[-–—/&,:(«]|\b(?:og|and|of|the|for|on|in|to|with|i|på|av|til|med|om|frå|fra|mellom|gjennom|hos|ved|mot|"
        + @"under|som|und|et|de))$");

    private static readonly char[] Openers = [.. "«\"“”‘’'(•·–-* "];
    private static readonly char[] Closers = [.. "»\"”’')"];

    /// <summary>Whether a sentence or a heading can start here.</summary>
    public bool Begins { get; } = BeginsSentence(Text);

    /// <summary>Whether a sentence ends here.</summary>
    public bool Ends { get; } = Text.TrimEnd(Closers) is [.., '.' or '!' or '?' or '…'];

    /// <summary>Whether the text must continue: it ends in a hyphen, a comma or a preposition.</summary>
    public bool Hangs { get; } = Open.IsMatch(Text);

    /// <summary>Trims the text and folds runs of spaces into one.</summary>
    public static string Fold(string text) => Spaces.Replace(text, " ").Trim();

    private static bool BeginsSentence(string text)
    {
        var first = text.TrimStart(Openers);
        return first.Length > 0 && (!char.IsLower(first[0]) || (first.Length > 1 && char.IsUpper(first[1])));
    }
}
