using System.Text.RegularExpressions;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Tests.Reviews;

public partial class ReviewTextsTests
{
    [Fact]
    public void Every_question_of_the_reader_has_a_text_and_every_text_a_question()
    {
        var asked = Sources("src/MembershipCases.Domain/Reviews").Concat(Sources("src/MembershipCases.Domain/Imports"))
            .SelectMany(s => Question().Matches(s)).Select(m => m.Groups[1].Value).ToHashSet();
        var worded = TextCatalogue.OfThisAssembly().Keys
            .Where(k => k.StartsWith("reviews.question.", StringComparison.Ordinal))
            .Select(k => k["reviews.question.".Length..]).ToHashSet();
        Assert.NotEmpty(asked);
        Assert.Equal(worded.Order(), asked.Order());
    }

    [Fact]
    public void Every_refusal_of_the_reader_has_a_text()
    {
        var refused = Sources("src/MembershipCases.Web/Features/Reviews/Reading").SelectMany(s => Refusal().Matches(s))
            .Select(m => m.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(refused);
        Assert.All(refused, code => Assert.NotNull(TextCatalogue.OfThisAssembly().Find($"error.review.{code}", "nb")));
    }

    [Fact]
    public void Every_refusal_of_the_import_has_a_text()
    {
        var refused = Sources("src/MembershipCases.Domain/Imports").SelectMany(s => ImportRefusal().Matches(s))
            .Select(m => m.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(refused);
        Assert.All(refused, code => Assert.NotNull(TextCatalogue.OfThisAssembly().Find($"error.{code}", "nb")));
    }

    [Theory]
    [InlineData(typeof(StatusRead))]
    [InlineData(typeof(FindingDecision))]
    public void Every_choice_has_its_name(Type choice) =>
        Assert.All(Enum.GetNames(choice),
            name => Assert.NotNull(TextCatalogue.OfThisAssembly().Find($"choice.{choice.Name}.{name}", "nb")));

    private static IEnumerable<string> Sources(string folder)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "MembershipCases.sln")))
            directory = directory.Parent;
        return Directory.GetFiles(Path.Combine(directory.FullName, folder), "*.cs").Select(File.ReadAllText);
    }

    [GeneratedRegex("\"((?:heading|responsible|status|participation|since|through|town|match|office|kind)\\.[a-z-]+)\"")]
    private static partial Regex Question();

    [GeneratedRegex("new\\(\"(import\\.[a-z-]+)\"")]
    private static partial Regex ImportRefusal();

    [GeneratedRegex("Of\\(\"([a-z-]+)\"")]
    private static partial Regex Refusal();
}
