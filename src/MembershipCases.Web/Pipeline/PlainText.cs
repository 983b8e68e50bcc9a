using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MembershipCases.Web.Pipeline;

/// <summary>Validates the characters of texts.</summary>
/// <remarks>
/// Invalid are control characters other than tab and line ends, unpaired surrogates, the noncharacters U+FFFE and
/// U+FFFF, and characters that change the direction of writing. A database, a spreadsheet or a mail could not hold the
/// first three kinds; the last shows a reader something other than what is stored.
/// </remarks>
public static class PlainText
{
    private const string Turning = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>Whether the text may be stored in a record.</summary>
    public static bool IsPlain(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r')) return false;
            if (letter is '\uFFFE' or '\uFFFF' || Turning.Contains(letter, StringComparison.Ordinal)) return false;
            if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) at++;
            else if (char.IsSurrogate(letter)) return false;
        }

        return true;
    }

    /// <summary>
    /// Validates the texts of a request: returns an error at its field for every text that is not plain, and for every
    /// record or text that is null in a list.
    /// </summary>
    public static IReadOnlyList<Error> Broken(object request) =>
        [.. In(request, "").Where(found => found.Text is null || !IsPlain(found.Text))
            .Select(found => new Error(found.Text is null ? "field.required" : "field.not-plain", ErrorKind.Invalid,
                found.Field)).DistinctBy(error => error.Field)];

    private static IEnumerable<(string Field, string? Text)> In(object? value, string field) => value switch
    {
        null => [],
        string text => [(field, text)],
        byte[] => [],
        IDictionary pairs => In(pairs.Keys, field).Concat(In(pairs.Values, field)),
        IEnumerable several =>
            several.Cast<object?>()
                .SelectMany(
                    (one, at) => one is null && several is IEnumerable<object?>
                        ? [($"{field}[{at}]", null)]
                        : In(one, $"{field}[{at}]")),
        _ when Properties(value.GetType()) is { Length: > 0 } properties =>
            properties.SelectMany(
                property => In(property.GetValue(value),
                    field.Length == 0 ? property.Name : $"{field}.{property.Name}")),
        _ => [],
    };

    /// <summary>
    /// The properties of the service's own types that a caller fills in; those that the service itself reads are left
    /// out.
    /// </summary>
    private static PropertyInfo[] Properties(Type type) =>
        Known.GetOrAdd(type,
            asked => asked.Assembly.GetName().Name?.StartsWith(nameof(MembershipCases),
                StringComparison.Ordinal) != true || asked.IsEnum
        ? []
        : [.. asked.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0
                && !property.IsDefined(typeof(JsonIgnoreAttribute)) && !property.PropertyType.IsValueType)]);
}
