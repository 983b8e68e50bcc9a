using MembershipCases.Web.Tests.Architecture;

namespace MembershipCases.Domain.Tests.Architecture;

/// <summary>
/// Which room of the domain may use which: the whole list. A new arrow is thought over before it is written down here.
/// </summary>
public sealed class RoomsTests
{
    private const string Domain = "MembershipCases.Domain";

    /// <summary>The rooms from the top down; each may use those below it. The last is the root.</summary>
    private static readonly string[] TopDown =
    [
        "Cases", "Meetings", "Reviews", "Reminders", "Mandates", "Register", "Screenings", "Process", "People",
        "Offices", "Calendar", "Law", "",
    ];

    /// <summary>What each folder uses, itself and the root left out.</summary>
    private static readonly Dictionary<string, string[]> Uses = new()
    {
        ["Cases"] =
        [
            "Calendar", "Cases/Assessments", "Cases/Corrections", "Cases/Deadlines", "Cases/Decisions",
            "Cases/Impartiality", "Cases/Undoing", "Mandates", "Meetings", "Offices",
            "People", "Process", "Register", "Screenings",
        ],
        ["Cases/Assessments"] = ["Cases", "Cases/Impartiality", "People", "Process", "Register", "Screenings"],
        ["Cases/Corrections"] =
            ["Cases", "Cases/Decisions", "Cases/Impartiality", "People", "Process", "Screenings"],
        ["Cases/Deadlines"] = ["Calendar", "Cases", "Meetings", "Process"],
        ["Cases/Decisions"] =
            ["Cases", "Cases/Impartiality", "Law", "Meetings", "People", "Process", "Register", "Screenings"],
        ["Cases/Impartiality"] = ["Cases", "Law", "Offices", "People", "Register"],
        ["Cases/Rounds"] = ["Cases", "Cases/Deadlines", "People"],
        ["Cases/Undoing"] =
            ["Cases", "Cases/Assessments", "Cases/Decisions", "Cases/Impartiality", "People", "Process", "Screenings"],
        ["Mandates"] = ["People", "Process", "Screenings"],
        ["Meetings"] = ["People"],
        ["People"] = ["Offices"],
        ["Process"] = ["Calendar"],
        ["Process/Bpmn"] = ["Calendar", "People", "Process"],
        ["Process/Engine"] = ["Process", "Process/Bpmn"],
        ["Register"] = ["Calendar", "People", "Screenings"],
        ["Reminders"] = ["Calendar", "Offices", "People"],
        ["Reviews"] = ["Reviews/Import", "Reviews/Reading", "Screenings"],
        ["Reviews/Import"] = ["Mandates", "People", "Register", "Reviews/Reading"],
        ["Screenings"] = ["Law", "People"],
    };

    [Fact]
    public void A_folder_uses_what_is_listed_for_it_and_nothing_else()
    {
        var found = Arrows().GroupBy(arrow => arrow.From, arrow => arrow.To)
            .ToDictionary(group => group.Key, group => group.Distinct().Order(StringComparer.Ordinal).ToArray());

        Assert.Equal(Lines(Uses), Lines(found));
    }

    [Fact]
    public void The_list_only_goes_down() =>
        Assert.Empty(
            from uses in Uses
            from used in uses.Value
            let above = Array.IndexOf(TopDown, Room(uses.Key))
            let below = Array.IndexOf(TopDown, Room(used))
            where above < 0 || below < above
            select $"{uses.Key} uses {used}");

    /// <summary>
    /// The parts of a case and the case are one: they return to it what happened, and it hands them on.
    /// </summary>
    [Fact]
    public void Two_folders_of_a_room_do_not_use_each_other() =>
        Assert.Empty(
            from uses in Uses
            from used in uses.Value
            where uses.Key != "Cases" && used != "Cases"
            where Uses.GetValueOrDefault(used)?.Contains(uses.Key) == true
            select $"{uses.Key} and {used}");

    [Fact]
    public void A_part_of_a_case_does_not_know_the_case() =>
        Assert.Empty(
            from type in Types()
            let folder = FolderOf(type)
            where folder.StartsWith("Cases/", StringComparison.Ordinal) && folder != "Cases/Rounds"
            where TypeReferences.Of(type).Contains(typeof(MembershipCase))
            select type.FullName);

    private static IEnumerable<(string From, string To)> Arrows() =>
        from type in Types()
        from used in TypeReferences.Of(type)
        where used.Assembly == typeof(MembershipCase).Assembly && IsOurs(used)
        let arrow = (From: FolderOf(type), To: FolderOf(used))
        where arrow.From != arrow.To && arrow.To.Length > 0
        select arrow;

    private static IEnumerable<Type> Types() => typeof(MembershipCase).Assembly.GetTypes().Where(IsOurs);

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith(Domain, StringComparison.Ordinal) == true;

    /// <summary>The folder, as far as a folder in a room: the checks of Bpmn are Bpmn.</summary>
    private static string FolderOf(Type type) =>
        string.Join('/', type.Namespace![Domain.Length..].TrimStart('.').Split('.').Take(2));

    private static string Room(string folder) => folder.Split('/')[0];

    private static IEnumerable<string> Lines(IReadOnlyDictionary<string, string[]> uses) =>
        uses.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}: {string.Join(", ", pair.Value)}");
}
