using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MembershipCases.Web.Tests.History;

/// <summary>
/// The fields of a type as they lie in the JSON of an entry: names in order, and the form of each value.
/// </summary>
internal static class EventFields
{
    private static readonly JsonSerializerOptions Options = new(
        Columns.Json) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Simple = new()
    {
        [typeof(string)] = "text", [typeof(Guid)] = "id", [typeof(int)] = "number", [typeof(long)] = "number",
        [typeof(bool)] = "true or false",
        [typeof(DateOnly)] = "date", [typeof(TimeOnly)] = "time", [typeof(DateTimeOffset)] = "instant",
    };

    /// <summary>The fields, such as <c>token: text, insteadOf: id?</c>.</summary>
    public static string Of(Type type) =>
        string.Join(", ", Options.GetTypeInfo(type).Properties.Where(field => field.Get is not null).Select(Field));

    /// <summary>The fields of the old values; none when the event has no old values.</summary>
    public static string OfOld(Type type) =>
        type.BaseType is { IsGenericType: true } typed ? Of(typed.GetGenericArguments()[0]) : "";

    private static string Field(JsonPropertyInfo field)
    {
        var (name, form) = (field.Name, Form(field.PropertyType));
        if (Nullability.Create((PropertyInfo)field.AttributeProvider!).ReadState != NullabilityState.Nullable)
            return $"{name}: {form}";
        return field.ShouldSerialize is null ? $"{name}: {form}?" : $"{name}?: {form}";
    }

    private static string Form(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Form(inner);
        if (type.IsEnum) return "word";
        if (Simple.TryGetValue(type, out var simple)) return simple;
        if (!type.IsGenericType) return $"{{ {Of(type)} }}";
        var arguments = type.GetGenericArguments();
        return arguments.Length == 1
            ? $"[ {Form(arguments[0])} ]"
            : $"{{ {Form(arguments[0])}: {Item(arguments[1])} }}";
    }

    private static string Item(Type type) => Nullable.GetUnderlyingType(type) is null ? Form(type) : $"{Form(type)}?";
}
