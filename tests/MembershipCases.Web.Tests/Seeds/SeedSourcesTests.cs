using System.Text.Json.Nodes;
using MembershipCases.Web.Casework.Seeds;
using static MembershipCases.Web.Tests.Seeds.SeedFolder;

namespace MembershipCases.Web.Tests.Seeds;

public sealed class SeedSourcesTests
{
    [Theory]
    [InlineData("memberships.json")]
    [InlineData("twin-towns.json")]
    public void Every_fact_has_a_place_and_every_place_a_fact(string file) => Assert.All(Json(file), row =>
    {
        var sources = row!["sources"]!.AsObject().Select(s => s.Key);
        Assert.Equal(Facts(row.AsObject()).Order(), sources.Order());
    });

    [Fact]
    public void Every_place_lies_in_its_document_on_the_page_it_says() => Assert.All(Places(), place =>
    {
        var document = Bergen.Documents.Single(d => d.Key == place.Document);
        Assert.Equal(2, place.Lines.Count);
        Assert.InRange(place.Lines[0], 1, place.Lines[1]);
        Assert.InRange(place.Lines[1], place.Lines[0], document.Lines);
        Assert.Equal(document.PageStarts.Count(start => start <= place.Lines[0]), place.Page);
        Assert.Equal(document.Pages, document.PageStarts.Count);
    });

    private static IEnumerable<string> Facts(JsonObject row) => row
        .Where(p => p.Key is not ("key" or "number" or "assessment" or "sources") && IsKnown(p.Value))
        .Select(p => p.Key)
        .Concat(row["assessment"]!.AsObject().Where(p => IsKnown(p.Value)).Select(p => $"assessment.{p.Key}"));

    private static bool IsKnown(JsonNode? value) => value is not null and not JsonArray { Count: 0 };

    private static IEnumerable<SeedPlace> Places() => Ties.SelectMany(m => m.Sources.Values)
        .Concat(Bergen.Offices.SelectMany(o => new[] { o.Source, o.DepartmentSource }).OfType<SeedPlace>())
        .Concat(Bergen.Decisions.SelectMany(d => new[] { d.Mandate?.Source, d.Resolution?.Source })
            .OfType<SeedPlace>());
}
