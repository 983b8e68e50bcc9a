using System.Text;

namespace MembershipCases.Domain;

/// <summary>
/// The written form of an enum's values in definitions, in the API and in the keys of texts: <c>DoIt</c> is
/// <c>do-it</c>.
/// </summary>
public static class Words
{
    /// <summary>The value's name in lower case with hyphens.</summary>
    public static string Word<T>(this T value) where T : struct, Enum => Cache<T>.Words[value];

    /// <summary>The value with this name, or null when there is none.</summary>
    public static T? Parse<T>(string word) where T : struct, Enum =>
        Cache<T>.Values.TryGetValue(word, out var value) ? value : null;

    private static string Hyphenate(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static class Cache<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>()
            .ToDictionary(v => v, v => Hyphenate(v.ToString()));
        public static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
