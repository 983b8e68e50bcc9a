namespace MembershipCases.Web.Tests.Architecture;

public sealed class SourceRulesTests
{
    private const int LongestFile = 180;

    private static readonly string[] BannedFolders = ["Common", "Helpers", "Services", "Utils", "Core"];

    private static readonly Dictionary<string, string> LongForAReason = new()
    {
        ["MembershipCases.Domain/Cases/Decisions/CaseDecisions.cs"] =
            "one part: what bodies recommend, resolve, propose and confirm, each checked by rules in files of their own",
        ["MembershipCases.Domain/Cases/MembershipCase.cs"] =
            "one aggregate: its columns, and a line for each act that a part decides",
        ["MembershipCases.Domain/Mandates/Mandate.cs"] =
            "one record: its columns, and a line for each act",
        ["MembershipCases.Domain/People/User.cs"] =
            "one record: its columns, and a line for each act that a part decides",
        ["MembershipCases.Web/Data/MembershipDb.cs"] = "one context: a line and its sentence for each table",
        ["MembershipCases.Domain/Register/Membership.cs"] =
            "one record: its columns, and a line for each act that a part decides",
        ["MembershipCases.Web/Casework/Shown/ShownCase.cs"] =
            "one copy: a line for each thing of the case that pages and answers ask for",
        ["MembershipCases.Web/Casework/Seeds/SeedFiles.cs"] = "the shape of every seed file in one place",
    };

    [Fact]
    public void A_long_file_has_a_reason()
    {
        var tooLong = SourceTree.Files().Where(file => file.Lines.Length > LongestFile).Select(file => file.Path);

        Breaches.None(
            tooLong.Except(LongForAReason.Keys)
                .Select(path => $"{path} has over {LongestFile} lines: split it, or give the reason here."));
    }

    [Fact]
    public void The_case_asks_its_parts_and_has_at_most_400_lines() =>
        Assert.InRange(
            SourceTree.Files().Single(file => file.Path == "MembershipCases.Domain/Cases/MembershipCase.cs").Lines.Length,
            1, 400);

    [Fact]
    public void A_reason_for_a_long_file_goes_when_the_file_is_short_again()
    {
        var tooLong = SourceTree.Files().Where(file => file.Lines.Length > LongestFile).Select(file => file.Path);

        Breaches.None(
            LongForAReason.Keys.Except(tooLong).Select(path => $"{path} is short again: take its reason away."));
    }

    [Fact]
    public void No_folder_is_a_place_for_everything()
    {
        var folders = SourceTree.Folders().ToList();

        Assert.Contains("MembershipCases.Web/Features", folders);
        Assert.DoesNotContain(folders,
            folder => BannedFolders.Contains(folder.Split('/')[^1], StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void One_place_chooses_among_the_languages_of_data()
    {
        var choosing = SourceTree.Files()
            .Where(file => file.Lines.Any(line => line.Contains("\"nn\" =>", StringComparison.Ordinal)))
            .Select(file => file.Path);

        Assert.Equal(["MembershipCases.Web/Wording/Localized.cs"], choosing);
    }
}
