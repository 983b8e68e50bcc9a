namespace MembershipCases.Web.Tests.Architecture;

/// <summary>The rooms of a project, each a folder and a namespace, and which of them each may use.</summary>
internal sealed class Rooms(string project, params (string Name, string[] MayUse)[] rooms)
{
    private const string CompiledPages = "AspNetCoreGeneratedDocument";

    /// <summary>The domain's rooms, from the lowest: each may use those above it in this list.</summary>
    public static Rooms OfTheDomain { get; } = Stacked(
        "MembershipCases.Domain",
        "root", "Law", "Calendar", "Offices", "People", "Process", "Screenings", "Register", "Mandates", "Reminders",
        "Reviews", "Meetings",
        "Cases");

    /// <summary>The service's rooms, from the lowest. The program itself may use all of them.</summary>
    public static Rooms OfTheService { get; } = new(
        "MembershipCases.Web",
        ("Wording", []),
        ("Data", []),
        ("History", ["Wording", "Data"]),
        ("Pipeline", ["Wording", "Data", "History"]),
        ("Http", ["Wording", "Data", "History", "Pipeline"]),
        ("Ui", ["Wording", "Data", "Pipeline", "Http"]),
        ("Casework", ["Wording", "Data", "History", "Pipeline", "Http", "Ui"]),
        ("Mail", ["Wording", "Data", "History", "Pipeline", "Http", "Ui"]),
        ("Features", ["Wording", "Data", "History", "Pipeline", "Http", "Ui", "Casework", "Mail"]),
        ("root", ["Wording", "Data", "History", "Pipeline", "Http", "Ui", "Casework", "Mail", "Features"]));

    /// <summary>Every use of a room by one that may not, as <c>from type → to type</c>.</summary>
    public IEnumerable<string> WrongArrows(System.Reflection.Assembly assembly) =>
        (from type in assembly.GetTypes()
         let room = RoomOf(type)
         where room is not null
         from used in TypeReferences.Of(type)
         let other = RoomOf(used)
         where other is not null && other != room && !MayUse(room).Contains(other)
         select $"{Shown(type)} → {Shown(used)}").Distinct();

    /// <summary>The rooms as the rows of a table in Markdown.</summary>
    public IEnumerable<string> AsTable() =>
        rooms.Select(
            room => $"| `{room.Name}` | {(room.MayUse.Length == 0 ? "none" : string.Join(", ", room.MayUse.Select(name => $"`{name}`")))} |");

    private static Rooms Stacked(string project, params string[] names) =>
        new(project, [.. names.Select((name, at) => (name, names[..at]))]);

    private string[] MayUse(string room) =>
        rooms.SingleOrDefault(one => one.Name == room).MayUse
        ?? throw new InvalidOperationException($"{project}.{room} is a room without a place in the list of rooms.");

    private string? RoomOf(Type type)
    {
        var outer = Outer(type);
        if (outer.Namespace == project) return "root";
        if (outer.Namespace == CompiledPages && project == "MembershipCases.Web") return RoomOfPage(outer.Name);
        return outer.Namespace?.StartsWith($"{project}.", StringComparison.Ordinal) == true
            ? outer.Namespace[(project.Length + 1)..].Split('.')[0]
            : null;
    }

    /// <summary>A page is compiled to a type whose name is its path, with underscores for slashes.</summary>
    private static string RoomOfPage(string name) => name.StartsWith('_') ? "root" : name.Split('_')[0];

    private string Shown(Type type) =>
        Outer(type).FullName!.Replace($"{project}.", "", StringComparison.Ordinal).Split('`')[0];

    private static Type Outer(Type type) =>
        type.HasElementType ? Outer(type.GetElementType()!) : type.DeclaringType is { } outer ? Outer(outer) : type;
}
