using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>A written line, its spaces folded.</summary>
/// <param name="Line">The line it comes from.</param>
/// <param name="Text">The line without spaces at its ends, each run of spaces inside made one.</param>
/// <param name="Gap">Blank lines since the row before; null over a page break, where they tell nothing.</param>
internal sealed record Row(ReviewLine Line, string Text, int? Gap)
{
    private static readonly Regex Spaces = Pattern.Of(@"\s+");
    private static readonly Regex Open = Pattern.Of(
        @"(?:[-–—/&,:(«]|\b(?:og|and|of|the|for|on|in|to|with|i|på|av|til|med|om|frå|fra|mellom|gjennom|hos|ved|mot|"
        + @"under|som|und|et|de))$");

    private static readonly char[] Openers = [.. "«\"“”‘’'(•·–-* "];
    private static readonly char[] Closers = [.. "»\"”’')"];

    /// <summary>Whether a sentence or a heading can begin here.</summary>
    public bool Begins { get; } = BeginsSentence(Text);

    /// <summary>Whether a sentence ends here.</summary>
    public bool Ends { get; } = Text.TrimEnd(Closers) is [.., '.' or '!' or '?' or '…'];

    /// <summary>Whether the words cannot stop here: a hyphen, a comma, a preposition.</summary>
    public bool Hangs { get; } = Open.IsMatch(Text);

    /// <summary>Spaces at the ends taken off and runs of them made one.</summary>
    public static string Fold(string text) => Spaces.Replace(text, " ").Trim();

    private static bool BeginsSentence(string text)
    {
        var first = text.TrimStart(Openers);
        return first.Length > 0 && (!char.IsLower(first[0]) || (first.Length > 1 && char.IsUpper(first[1])));
    }
}
