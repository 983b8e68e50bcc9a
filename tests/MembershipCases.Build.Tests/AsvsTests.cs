using System.Text.RegularExpressions;

namespace MembershipCases.Build.Tests;

/// <summary>docs/security.md against the numbers of the standard, and against the tests that it names.</summary>
public sealed partial class AsvsTests
{
    private static readonly string[] States = ["met", "partly", "not met", "installation", "does not apply"];
    private static readonly string Docs = Path.Combine(SourceTree.Repository, "docs");

    /// <summary>The rows of the table: numbers, what is asked, state, how, shown by.</summary>
    private static IReadOnlyList<string[]> Rows { get; } =
        [.. File.ReadLines(Path.Combine(Docs, "security.md"))
            .Where(line => line.StartsWith("| V", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim()).ToArray())];

    [Fact]
    public void Every_requirement_of_levels_1_and_2_stands_in_the_table_once()
    {
        var asked = File.ReadLines(Path.Combine(Docs, "asvs-5.0.csv")).Skip(1).Select(line => line.Split(';')[0])
            .ToList();
        var told = Rows.SelectMany(row => Numbers(row[0])).ToList();

        Assert.Equal(253, asked.Count);
        Assert.Empty(asked.Except(told));
        Assert.Empty(told.Except(asked));
        Assert.Empty(told.GroupBy(number => number).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Every_row_says_how_it_stands_and_what_shows_it_or_why_it_does_not()
    {
        Assert.All(Rows, row =>
        {
            Assert.True(row.Length == 5, string.Join(" | ", row));
            Assert.Contains(row[2], States);
            Assert.True(row[1].Length > 0 && row[3].Length > 0, $"{row[0]} says nothing.");
            Assert.True(row[2] != "met" || Named().IsMatch(row[4]), $"{row[0]} is met, and nothing shows it.");
        });
    }

    [Fact]
    public void Every_test_that_the_table_names_is_there()
    {
        var sources =
            Directory.EnumerateFiles(Path.Combine(SourceTree.Repository, "tests"), "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();
        var named = Rows.SelectMany(row => Named().Matches(row[4]).Select(match => match.Groups[1].Value)).Distinct()
            .ToList();

        Assert.True(named.Count > 25, $"{named.Count} tests");
        Assert.All(named,
            name => Assert.True(sources.Contains(name) || Path.Exists(Path.Combine(SourceTree.Repository, name)),
                $"There is no {name}."));
    }

    /// <summary><c>V1.2.1–3, V1.2.5</c> as single numbers.</summary>
    private static IEnumerable<string> Numbers(string cell) => cell.Split(", ").SelectMany(part =>
    {
        var range = Range().Match(part);
        Assert.True(range.Success, $"{part} is no number.");
        var (section, first) = (range.Groups[1].Value,
            int.Parse(range.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
        var last = range.Groups[3].Success
            ? int.Parse(range.Groups[3].Value, System.Globalization.CultureInfo.InvariantCulture)
            : first;
        return Enumerable.Range(first, last - first + 1).Select(number => $"{section}.{number}");
    });

    [GeneratedRegex(@"^(V\d+\.\d+)\.(\d+)(?:–(\d+))?$")]
    private static partial Regex Range();

    [GeneratedRegex("`([A-Za-z0-9_./-]+)`")]
    private static partial Regex Named();
}
