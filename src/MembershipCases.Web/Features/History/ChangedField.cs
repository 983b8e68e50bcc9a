using System.Globalization;
using System.Text.Json;

namespace MembershipCases.Web.Features.History;

/// <summary>A field that an event changed, formatted for reading.</summary>
/// <param name="Name">The field's name, with the outer field's name for a nested one.</param>
/// <param name="Before">The old value, or null when there was none.</param>
/// <param name="After">The new value, or null when there is none.</param>
public sealed record ChangedField(string Name, string? Before, string? After)
{
    /// <summary>The fields of an entry in stored order.</summary>
    public static IReadOnlyList<ChangedField> Of(HistoryEntry entry, RecordNames names, Texts texts)
    {
        var before = Fields(entry.Before, names, texts);
        var after = Fields(entry.After, names, texts);
        return [.. after.Keys.Union(before.Keys)
            .Select(name => new ChangedField(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))];
    }

    private static Dictionary<string, string> Fields(string? json, RecordNames names, Texts texts)
    {
        var fields = new Dictionary<string, string>();
        if (json is null) return fields;
        using var document = JsonDocument.Parse(json);
        foreach (var (name, value) in Leaves("", document.RootElement,
            texts)) fields[name] = Written(value, names, texts);
        return fields;
    }

    private static IEnumerable<(string Name, JsonElement Value)> Leaves(string name, JsonElement value, Texts texts) =>
        value.ValueKind switch
    {
        JsonValueKind.Object =>
            value.EnumerateObject()
                .SelectMany(field => Leaves(Join(name, Label(field.Name, texts)), field.Value, texts)),
        JsonValueKind.Array =>
            value.EnumerateArray().Index()
                .SelectMany(item => Leaves($"{name} {item.Index + 1}".Trim(), item.Item, texts)),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [(name, value)],
    };

    private static string Written(JsonElement value, RecordNames names, Texts texts) => value.ValueKind switch
    {
        JsonValueKind.True => texts["history-page.yes"],
        JsonValueKind.False => texts["history-page.no"],
        JsonValueKind.String when value.TryGetGuid(out var id) => names.Find(id)?.Name ?? id.ToString(),
        JsonValueKind.String when value.GetString() is { Length: 10 } text
            && OsloTime.TryReadDate(text, out var date) => date.Show(),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static string Label(string name, Texts texts) =>
        texts.Has($"history-field.{name}") ? texts[$"history-field.{name}"] : name;

    private static string Join(string outer, string inner) =>
        outer.Length == 0 ? inner : $"{outer}, {char.ToLower(inner[0], CultureInfo.CurrentCulture)}{inner[1..]}";
}
