using System.Globalization;
using System.Text;

namespace MembershipCases.Domain.People;

/// <summary>
/// The names of persons as minutes write them, compared in one normal form: however they are spaced, in either order of
/// given name and surname, in any case, with or without the party, but with their diacritics.
/// </summary>
public sealed class PersonName : IEqualityComparer<string>
{
    private PersonName()
    {
    }

    /// <summary>Compares two names.</summary>
    public static PersonName Comparer { get; } = new();

    /// <summary>
    /// The normal form: the words in upper case and alphabetical order, without what stands in brackets or after a
    /// comma.
    /// </summary>
    public static string Normal(string name) => InOrder(WithoutBrackets(Readable(name)).Split(',')[0]);

    /// <summary>
    /// Whether two names may be of one person. What stands after a comma may be the party or the given name, so both are
    /// tried.
    /// </summary>
    public bool Equals(string? x, string? y) => x is null || y is null ? x == y : Forms(x).Overlaps(Forms(y));

    /// <summary>The same for all, since a name with a comma equals two others.</summary>
    public int GetHashCode(string obj) => 0;

    private static HashSet<string> Forms(string name)
    {
        var readable = WithoutBrackets(Readable(name));
        var parts = readable.Split(',');
        return parts.Length == 1
            ? [InOrder(readable)]
            : [InOrder(parts[0]), InOrder($"{parts[0]} {parts[1]}"), InOrder(readable)];
    }

    /// <summary>Compatibility characters as the plain ones (NFKC), and nothing that is not seen.</summary>
    private static string Readable(string name)
    {
        var seen = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes().Where(IsSeen)) seen.Append(rune);
        return seen.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format
            && rune.Value is not (0x034F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF));

    /// <summary>A name that stands in brackets as a whole is kept.</summary>
    private static string WithoutBrackets(string name)
    {
        var (kept, depth) = (new StringBuilder(name.Length), 0);
        foreach (var letter in name)
        {
            if (letter is '(' or '[') depth++;
            if (depth == 0) kept.Append(letter);
            if (letter is ')' or ']' && depth > 0) depth--;
            if (depth == 0 && letter is ')' or ']') kept.Append(' ');
        }

        return string.IsNullOrWhiteSpace(kept.ToString()) ? name : kept.ToString();
    }

    private static string InOrder(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value is not ('\'' or '’' or '‘' or 'ʼ' or '.')))
            words.Append(IsOfWord(rune) ? Rune.ToUpperInvariant(rune).ToString() : " ");
        return string.Join(' ',
            words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
