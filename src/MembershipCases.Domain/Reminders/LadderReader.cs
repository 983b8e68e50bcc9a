using System.Globalization;
using System.Text.Json;

namespace MembershipCases.Domain.Reminders;

/// <summary>
/// Reads the ladders' file: <c>{ "versions": [ { "version": 1, "from": null, "rungs": { "step": [ { "day": -30, "to":
/// ["doer"] } ] } } ] }</c>. Unknown content is refused with its position.
/// </summary>
public sealed class LadderReader
{
    private readonly List<string> faults = [];

    private LadderReader()
    {
    }

    /// <summary>The ladders, or all faults of the file as <c>place: reason</c>.</summary>
    public static (Ladders? Ladders, IReadOnlyList<string> Faults) Read(string json)
    {
        var reader = new LadderReader();
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var ladders = reader.All(document.RootElement);
            return (reader.faults.Count == 0 ? ladders : null, reader.faults);
        }
        catch (JsonException fault)
        {
            return (null, [$"file: {fault.Message}"]);
        }
    }

    private Ladders All(JsonElement root)
    {
        var versions = Properties(root, "file", ["versions"]).TryGetValue("versions", out var list)
            ? Items(list, "versions").Select(Version).ToList()
            : [];
        if (versions.Count == 0) Refuse("versions", "holds no version");
        foreach (var (earlier, later) in versions.Zip(versions.Skip(1)))
        {
            if (later.Version <= earlier.Version)
                Refuse("versions", $"version {later.Version} comes after version {earlier.Version}");
            if (later.From is null || later.From <= earlier.From)
                Refuse("versions", $"version {later.Version} needs a day in \"from\" after that of the one before it");
        }

        return new Ladders(versions);
    }

    private Ladder Version(JsonElement version, int index)
    {
        var place = $"versions[{index}]";
        var parts = Properties(version, place, ["version", "from", "rungs"]);
        var from = parts.GetValueOrDefault("from") is { ValueKind: JsonValueKind.String } day
            ? Day(day.GetString()!, place + ".from")
            : null;
        var number = Number(parts, "version", place) ?? 0;
        if (number < 1) Refuse(place + ".version", "is a number from 1 up");
        var kinds = Enum.GetValues<ReminderKind>();
        var rungs = parts.TryGetValue("rungs", out var given)
            ? Properties(given, place + ".rungs", [.. kinds.Select(kind => kind.Word())])
            : [];
        return new Ladder(number, from,
            kinds.ToDictionary(kind => kind,
                IReadOnlyList<LadderStep> (kind) => Steps(rungs, kind, $"{place}.rungs.{kind.Word()}")));
    }

    private List<LadderStep> Steps(Dictionary<string, JsonElement> given, ReminderKind kind, string place)
    {
        var rungs = given.TryGetValue(kind.Word(), out var list)
            ? Items(list, place).Select((rung, index) => OneRung(rung, kind, $"{place}[{index}]")).ToList()
            : [];
        if (rungs.Count == 0) Refuse(place, "holds no rung, so nobody would be told");
        else if (!rungs.Exists(step => step.Every is not null))
            Refuse(place, "has no rung with \"every\", so what is late would be forgotten");
        return rungs;
    }

    private LadderStep OneRung(JsonElement rung, ReminderKind kind, string place)
    {
        var parts = Properties(rung, place, ["day", "every", "to"]);
        var day = Number(parts, "day", place) ?? 0;
        var every = parts.ContainsKey("every") ? Number(parts, "every", place) : null;
        if (day is < -366 or > 3660) Refuse(place + ".day", "lies between -366 and 3660");
        if (every is < 1 or > 3660) Refuse(place + ".every", "is a number of days from 1 up");
        if (every is not null && day < 1) Refuse(place + ".every", "is for days after the date");
        if (kind == ReminderKind.MandateWithoutDeadline && day < 1)
            Refuse(place + ".day", "is counted from the day of the mandate, so it is 1 or more");
        var to = parts.TryGetValue("to", out var list)
            ? Items(list, place + ".to").Select((word, index) => Whom(word, $"{place}.to[{index}]")).ToList()
            : [];
        if (to.Count == 0) Refuse(place + ".to", "names nobody");
        return new LadderStep(day, every, to);
    }

    private Audience Whom(JsonElement word, string place)
    {
        var audience = word.ValueKind == JsonValueKind.String ? Words.Parse<Audience>(word.GetString()!) : null;
        if (audience is null or Audience.StandIn)
            Refuse(place, $"{word.GetRawText()} is none of \"doer\", \"commissioner\", \"head\"");
        return audience ?? Audience.Doer;
    }

    private int? Number(Dictionary<string, JsonElement> parts, string name, string place)
    {
        if (parts.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)) return number;
        Refuse($"{place}.{name}", "is a whole number");
        return null;
    }

    private DateOnly? Day(string text, string place)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Refuse(place, $"\"{text}\" is no day such as 2027-01-31");
        return null;
    }

    private Dictionary<string, JsonElement> Properties(JsonElement element, string place, IReadOnlyList<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Refuse(place, "is an object in braces");
            return [];
        }

        var properties = element.EnumerateObject().ToDictionary(property => property.Name, property => property.Value);
        foreach (var unknown in properties.Keys.Except(known))
            Refuse(place, $"\"{unknown}\" is not understood; known are {string.Join(", ", known)}");
        return properties;
    }

    private IEnumerable<JsonElement> Items(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.Array) return [.. element.EnumerateArray()];
        Refuse(place, "is a list in brackets");
        return [];
    }

    private void Refuse(string place, string reason) => faults.Add($"{place}: {reason}");
}
