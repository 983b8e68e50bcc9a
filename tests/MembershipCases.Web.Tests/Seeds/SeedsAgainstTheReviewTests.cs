using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MembershipCases.Web.Casework.Seeds;
using static MembershipCases.Web.Tests.Seeds.SeedFolder;

namespace MembershipCases.Web.Tests.Seeds;

/// <summary>What the seeds say stands where they say so, and none of it is the document's own wording.</summary>
public sealed partial class SeedsAgainstTheReviewTests
{
    private readonly string[] _lines;

    public SeedsAgainstTheReviewTests()
    {
        Assert.SkipUnless(File.Exists(Review), "The review document does not lie beside the repository.");
        _lines = File.ReadAllLines(Review);
    }

    [Fact]
    public void The_document_is_the_one_that_the_hash_is_of()
    {
        var document = Bergen.Documents.Single();
        Assert.Equal(document.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Review))));
        Assert.Equal(document.Lines, _lines.Length);
        Assert.Contains(document.Title, _lines[7]);
    }

    [Fact]
    public void Every_name_is_found_at_its_lines() => Assert.All(Ties, m =>
    {
        Assert.Contains(Fold(m.Name), At(m.Sources["name"]));
        if (m.OfficialName is not null) Assert.Contains(Fold(m.OfficialName), At(m.Sources["officialName"]));
        Assert.All(m.OtherNames, name => Assert.Contains(Fold(name), At(m.Sources["otherNames"])));
    });

    [Fact]
    public void Every_arena_has_its_heading_on_lines_of_its_own() =>
        Assert.All(Bergen.Memberships, m => Assert.Equal(Fold(m.Name), At(m.Sources["name"])));

    [Fact]
    public void Every_office_is_named_at_its_lines()
    {
        Assert.All(Bergen.Offices.Where(o => o.Source is not null),
            o => Assert.Contains(Fold(o.Title.Nb), At(o.Source!)));
        Assert.All(Bergen.Offices.Where(o => o.DepartmentSource is not null),
            o => Assert.Contains(Fold(o.Department), At(o.DepartmentSource!)));
        Assert.All(Ties, m => Assert.All(m.Offices, key =>
            Assert.Contains(Fold(Bergen.Offices.Single(o => o.Key == key).Title.Nb), At(m.Sources["offices"]))));
    }

    [Fact]
    public void No_sentence_on_responsibility_was_overlooked() =>
        Assert.Equal(Regex.Count(Fold(string.Join(' ', _lines)), "ansvarforåfølgeopp"),
            Bergen.Memberships.Count(m => m.Offices.Count > 0));

    [Fact]
    public void Years_and_recommendations_are_found_at_their_lines() => Assert.All(Ties, m =>
    {
        AssertYear(m.ArenaSince, m, "arenaSince");
        AssertYear(m.MemberSince, m, "memberSince");
        if (m.Recommendation is "continue")
            Assert.Contains("anbefalesåvidereføresamarbeidet", At(m.Sources["recommendation"]));
        if (m.Recommendation is "strengthen")
            Assert.Contains("anbefalesåvidereføreogstyrke", At(m.Sources["recommendation"]));
    });

    [Fact]
    public void No_recommendation_to_continue_was_overlooked() => Assert.Equal(
        Regex.Count(Fold(string.Join(' ', _lines)), "anbefalesåvidereføresamarbeidet"),
        Bergen.Memberships.Count(m => m.Recommendation == "continue"));

    [Fact]
    public void Participation_is_said_at_its_lines_or_not_at_all() => Assert.All(Ties, m =>
    {
        var text = Told(m.Sources["assessment.participation"]);
        Assert.Equal(m.Assessment.Participation.Value != "not-stated", Regex.IsMatch(text, @"\baktivt?\b"));
        Assert.Equal(m.Assessment.Participation.Value == "passive",
            text.Contains("ikke deltatt aktivt", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("bystyretharvedtattå", "resolution")]
    [InlineData("bystyretharbedtbyrådet", "mandate")]
    [InlineData("bystyretberbyrådetleggefremmeensak", "mandate")]
    public void Every_wish_and_resolution_of_the_council_is_among_the_decisions(string wording, string kind)
    {
        var places = Bergen.Decisions.Select(d => kind == "mandate" ? d.Mandate?.Source : d.Resolution?.Source)
            .OfType<SeedPlace>();
        Assert.Equal(Regex.Count(Fold(string.Join(' ', _lines)), wording),
            places.Count(p => At(p).Contains(wording, StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_copied()
    {
        var review = Runs(string.Join(' ', _lines)).ToHashSet();
        var copied = Directory.EnumerateFiles(SeedFiles.Folder, "*.json")
            .SelectMany(file => OwnWords(JsonNode.Parse(File.ReadAllText(file))))
            .Append(File.ReadAllText(Path.Combine(Root, "seeds", "README.md"))).SelectMany(Runs).Where(review.Contains);
        Assert.Empty(copied);
    }

    private void AssertYear(SeedDate? date, MembershipSeed m, string fact)
    {
        if (date?.Year is { } year) Assert.Contains(year.ToString(CultureInfo.InvariantCulture), At(m.Sources[fact]));
    }

    private string Told(SeedPlace place) => string.Join(' ', _lines[(place.Lines[0] - 1)..place.Lines[1]]);

    private string At(SeedPlace place) => Fold(Told(place));

    /// <summary>Without white space and case: lines of a page break names, also after a hyphen.</summary>
    private static string Fold(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    /// <summary>Every eight words in a row.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        string[] words = [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];
        return Enumerable.Range(0, Math.Max(0, words.Length - 7)).Select(i => string.Join(' ', words[i..(i + 8)]));
    }

    /// <summary>All strings but names and titles, which are facts.</summary>
    private static IEnumerable<string> OwnWords(JsonNode? node) => node switch
    {
        JsonObject o =>
            o.Where(p => p.Key is not ("name" or "officialName" or "otherNames" or "title"))
                .SelectMany(p => OwnWords(p.Value)),
        JsonArray a => a.SelectMany(OwnWords),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
