using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// What may stand in a text: no control characters but tab and line ends, no halves of characters and none that is not
/// one, and nothing that turns the direction of writing around. A database, a spreadsheet or a mail could not hold the
/// first, and the last shows a reader something else than what stands there.
/// </summary>
public static class PlainText
{
    private const string Turning = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>Whether it may stand in a record.</summary>
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
    /// A refusal at its field for every text of a request that is not plain, and for a record or text that is missing
    /// in a list.
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
    /// What a caller has filled in of a type of ours; what the service has read for itself is left out.
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
