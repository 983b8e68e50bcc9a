using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MembershipCases.Web.Pipeline;

/// <summary>Validates the dates of a request, so that no calculation with one runs over the end of the calendar.</summary>
public static class StatedDates
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>An error at its field for every date outside the <see cref="DateLimits"/>.</summary>
    public static IReadOnlyList<Error> Broken(object request) =>
        [.. In(request, "").Where(stated => !DateLimits.Admit(stated.Date))
            .Select(stated => DateLimits.OutOfRange(stated.Field)).DistinctBy(error => error.Field)];

    private static IEnumerable<(string Field, DateOnly Date)> In(object? value, string field) => value switch
    {
        null or string or byte[] => [],
        DateOnly date => [(field, date)],
        IEnumerable several => several.Cast<object?>().SelectMany((one, at) => In(one, $"{field}[{at}]")),
        _ => Properties(value.GetType()).SelectMany(
            property => In(property.GetValue(value), field.Length == 0 ? property.Name : $"{field}.{property.Name}")),
    };

    private static PropertyInfo[] Properties(Type type) => Known.GetOrAdd(type,
        asked => asked.Assembly.GetName().Name?.StartsWith(nameof(MembershipCases), StringComparison.Ordinal) != true
            || asked.IsEnum
        ? []
        : [.. asked.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0
                && !property.IsDefined(typeof(JsonIgnoreAttribute)) && MayHold(property.PropertyType))]);

    /// <summary>A date, or what may have one in it.</summary>
    private static bool MayHold(Type type) =>
        !type.IsValueType || (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateOnly);
}
