using System.Text.RegularExpressions;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Tests.Reviews;

public sealed partial class ReviewTextsTests
{
    [Fact]
    public void Every_question_of_the_reader_has_a_text_and_every_text_a_question()
    {
        var asked = SourceTree.Files()
            .Where(file => file.Path.Contains("MembershipCases.Domain/Reviews/", StringComparison.Ordinal))
            .SelectMany(file => Question().Matches(string.Join('\n', file.Lines)))
            .Select(match => match.Groups[1].Value).ToHashSet();
        var worded = TextCatalogue.OfThisAssembly().Keys
            .Where(k => k.StartsWith("reviews.question.", StringComparison.Ordinal))
            .Select(k => k["reviews.question.".Length..]).ToHashSet();
        Assert.NotEmpty(asked);
        Assert.Equal(worded.Order(), asked.Order());
    }

    [Theory]
    [InlineData(typeof(StatusRead))]
    [InlineData(typeof(FindingDecision))]
    public void Every_choice_has_its_name(Type choice) =>
        Assert.All(Enum.GetNames(choice),
            name => Assert.NotNull(TextCatalogue.OfThisAssembly().Find($"choice.{choice.Name}.{name}", "nb")));

    [GeneratedRegex("\"((?:heading|responsible|status|participation|since|through|town|match|office|kind)\\.[a-z-]+)\"")]
    private static partial Regex Question();
}
