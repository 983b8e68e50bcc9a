using System.Text.RegularExpressions;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>A page is found by its address, is about one theme, and gives its parts a typed model.</summary>
public sealed partial class PageTests
{
    private const int LongestPageModel = 100;

    private static readonly Dictionary<string, string> ElsewhereForAReason = new()
    {
        ["/"] = "Tasks: the first page is one's tasks",
        ["/language"] = "Account: a choice of the reader, signed in or not",
        ["/error/{status:int}"] = "Errors: a namespace Error would hide the type",
    };

    [Fact]
    public void A_page_lies_in_the_folder_that_its_address_begins_with()
    {
        var pages = Pages().ToList();
        var elsewhere =
            pages.Where(
                page => !page.Folder.Equals(page.Address.Trim('/').Split('/')[0], StringComparison.OrdinalIgnoreCase))
                .ToList();

        Assert.True(pages.Count > 40, $"Only {pages.Count} pages were found.");
        Breaches.None(
            elsewhere.Where(page => !ElsewhereForAReason.ContainsKey(page.Address))
                .Select(page => $"{page.Address} lies in {page.Folder}."));
        Breaches.None(
            ElsewhereForAReason.Keys.Except(elsewhere.Select(page => page.Address))
                .Select(address => $"{address} is where it belongs: take its reason away."));
    }

    [Fact]
    public void A_page_model_is_short_and_whole() =>
        Breaches.None(
            from file in SourceTree.Files()
            where file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal)
            where file.Lines.Length >= LongestPageModel
                || file.Lines.Any(line => line.Contains(" partial class ", StringComparison.Ordinal))
            select $"{file.Path} has {file.Lines.Length} lines or is partial: give each theme a class of its own.");

    [Fact]
    public void A_part_of_a_page_gets_what_it_shows_as_its_model() =>
        Breaches.None(
            from file in SourceTree.Files()
            where file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            from line in file.Lines
            where line.Contains("ViewData[", StringComparison.Ordinal)
            select $"{file.Path}: {line.Trim()}");

    private static IEnumerable<(string Folder, string Address)> Pages() =>
        from file in SourceTree.Files()
        let place = FeatureFolder().Match(file.Path)
        where place.Success
        from line in file.Lines
        let directive = PageDirective().Match(line)
        where directive.Success
        select (place.Groups[1].Value, directive.Groups[1].Value);

    [GeneratedRegex("^MembershipCases.Web/Features/([^/]+)/.*[.]cshtml$")]
    private static partial Regex FeatureFolder();

    [GeneratedRegex("^@page \"([^\"]+)\"")]
    private static partial Regex PageDirective();
}
