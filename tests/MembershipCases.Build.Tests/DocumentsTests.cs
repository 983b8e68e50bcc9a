using System.Text.RegularExpressions;

namespace MembershipCases.Build.Tests;

/// <summary>What the documents say of the repository is so.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string Root = SourceTree.Repository;

    private static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Root, "*.md"));

    [Fact]
    public void Every_link_to_a_file_leads_to_one() => Assert.Empty(
        from document in Documents
        from Match link in Link().Matches(File.ReadAllText(document))
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        let path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, target))
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{Path.GetRelativePath(Root, document)}: {target}");

    [Fact]
    public void Every_file_on_the_way_from_page_to_row_is_there()
    {
        var named = Source().Matches(File.ReadAllText(Path.Combine(Root, "docs", "from-page-to-row.md")))
            .Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(named.Count > 50, $"{named.Count} files");
        Assert.All(named, file => Assert.True(File.Exists(PathOf(file)), file));
    }

    [Fact]
    public void The_map_of_the_README_has_every_room_and_no_other()
    {
        var map = File.ReadAllLines(Path.Combine(Root, "README.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split(" | ")[0]).ToList();
        foreach (var project in new[] { "Domain", "Web" })
        {
            var from = map.FindIndex(cell => cell.Contains($"`src/MembershipCases.{project}`", StringComparison.Ordinal));
            var named = map.Skip(from + 1).TakeWhile(cell => cell.Contains("&emsp;", StringComparison.Ordinal))
                .SelectMany(cell => Quoted().Matches(cell)).Select(match => match.Groups[1].Value);
            var rooms = Directory.EnumerateDirectories(Path.Combine(Root, "src", $"MembershipCases.{project}"))
                .Select(folder => Path.GetFileName(folder)!)
                .Except(["bin", "obj", "Properties", "wwwroot", "node_modules"]);
            Assert.Equal(rooms.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        }
    }

    private static string PathOf(string file) => Path.Combine(Root, "src",
        file.StartsWith("Web/", StringComparison.Ordinal) || file.StartsWith("Domain/", StringComparison.Ordinal)
            ? $"MembershipCases.{file}"
            : $"MembershipCases.Web/{file}");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`([\w/.]+\.(?:cs|cshtml))`")]
    private static partial Regex Source();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Quoted();
}
