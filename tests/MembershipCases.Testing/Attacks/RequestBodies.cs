using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MembershipCases.Testing;

/// <summary>
/// Where texts stand in the bodies that the API takes, as it describes itself: a new field is found by itself.
/// </summary>
public sealed partial class RequestBodies(JsonNode description)
{
    private const int Deepest = 7;
    private static RequestBodies? read;
    private static readonly string[] Choices = ["oneOf", "anyOf", "allOf"];

    /// <summary>Reads the description, which is the same whoever asks and wherever, so that it is made once.</summary>
    public static async Task<RequestBodies> Of(HttpClient client) =>
        read ??= new(JsonNode.Parse(await client.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative)))!);

    /// <summary>
    /// Every place of free text in the body of a route such as <c>POST api/cases</c>; a place in a list stands for all
    /// of it.
    /// </summary>
    public IReadOnlyList<string[]> Texts(string route)
    {
        var (method, path) = (route.Split(' ')[0].ToLowerInvariant(),
            "/" + Constraint().Replace(route.Split(' ')[1], ""));
        var schema = description["paths"]?[path]?[method]?["requestBody"]?["content"]?["application/json"]?["schema"];
        return [.. Walk(schema, []).DistinctBy(place => string.Join('.', place))];
    }

    /// <summary>Puts a value at a place, and makes what is missing on the way there.</summary>
    public static void Put(JsonNode body, string[] place, JsonNode? value)
    {
        var node = body;
        for (var at = 0; at < place.Length - 1; at++) node = Child(node, place[at], place[at + 1]);
        if (node is JsonArray list) Set(list, value);
        else if (node is JsonObject record) record[place[^1]] = value;
    }

    /// <summary>Whether a sample has what the place stands in.</summary>
    public static bool Has(JsonNode body, string[] place)
    {
        JsonNode? node = body;
        foreach (var name in place[..^1])
            node = name == "0" ? (node as JsonArray)?.FirstOrDefault() : (node as JsonObject)?[name];
        return node is JsonObject or JsonArray;
    }

    private IEnumerable<string[]> Walk(JsonNode? schema, string[] place)
    {
        if (schema is null || place.Length > Deepest) yield break;
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            schema = description["components"]!["schemas"]![reference.Split('/')[^1]]!;
        foreach (var choice in Choices.SelectMany(word => schema[word]?.AsArray() ?? []))
            foreach (var found in Walk(choice, place)) yield return found;
        var type = schema["type"] is JsonArray types
            ? string.Join(' ', types.Select(one => one!.GetValue<string>()))
            : schema["type"]?.GetValue<string>() ?? "";
        if (type.Contains("string", StringComparison.Ordinal) && schema["format"] is null && schema["enum"] is null
            && schema["pattern"] is null && place.Length > 0) yield return place;
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
            foreach (var found in Walk(property, [.. place, name])) yield return found;
        if (schema["items"] is { } items)
            foreach (var found in Walk(items, [.. place, "0"])) yield return found;
    }

    private static JsonNode Child(JsonNode node, string name, string next)
    {
        JsonNode made = next == "0" ? new JsonArray() : new JsonObject();
        if (node is JsonArray list) return list.Count > 0 && list[0] is { } first ? first : Added(list, made);
        return node[name] is { } there and (JsonObject or JsonArray) ? there : (node.AsObject()[name] = made);
    }

    private static JsonNode Added(JsonArray list, JsonNode made)
    {
        list.Clear();
        list.Add(made);
        return made;
    }

    private static void Set(JsonArray list, JsonNode? value)
    {
        if (list.Count == 0) list.Add(value);
        else list[0] = value;
    }

    [GeneratedRegex(":[^}/]+(?=})")]
    private static partial Regex Constraint();
}
