using MembershipCases.Domain.Law;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Tests.Screenings;

/// <summary>A copy has no word that was not disclosed, and the record keeps all of them.</summary>
public sealed class ShownCopyTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Case = Guid.CreateVersion7(At), Id = Guid.CreateVersion7(
        At), Another = Guid.CreateVersion7(At);
    private static readonly Disclosure Closed = new(ScreenedRecord.Case,
        Case), Open = Closed with { PapersAreOpen = true };

    [Fact]
    public void A_disclosure_withholds_until_it_says_otherwise()
    {
        Assert.False(Closed.PapersAreOpen);
        Assert.Null(Closed.Paper(Id, "reason", "secret"));
        Assert.Equal("secret", Open.Paper(Id, "reason", "secret"));
    }

    [Fact]
    public void An_assessment_is_copied_with_its_words_only_where_papers_are_open()
    {
        var assessment = new Assessment(Id, Another, null, 2025, Another,
            new AssessmentText { Reasoning = "secret", Advice = Advice.Continue }, null, At);

        Assert.Equal(new AssessmentText(), new ShownAssessment(assessment, Closed).Text);
        Assert.Equal("secret", new ShownAssessment(assessment, Open).Text.Reasoning);
        Assert.Equal("secret", assessment.Text.Reasoning);
    }

    [Fact]
    public void A_screened_text_is_read_as_it_is_disclosed_and_the_others_as_they_are()
    {
        var basis = new LegalReference { Key = "offl-13" };
        var screened = new DisclosedText(Another, basis, "Public words", false);
        var disclosure =
            Open with { Screened = new Dictionary<TextPlace, DisclosedText> { [new(Id, "cost")] = screened } };
        var assessment = new Assessment(Id, Another, null, 2025, Another,
            new AssessmentText { Cost = "[§ 13] Public words", Reasoning = "open" }, null, At);

        var shown = new ShownAssessment(assessment, disclosure);

        Assert.Equal(("Public words", "open"), (shown.Text.Cost, shown.Text.Reasoning));
        Assert.Equal("[§ 13] Public words", assessment.Text.Cost);
    }

    [Fact]
    public void A_document_is_copied_without_a_word_of_its_text_unless_that_is_open()
    {
        var document = new ReviewDocument(Id, "00", "Review", "review.txt", At);
        document.SetText("review.txt", ReviewText.Of("first\nsecret\nlast"), [], 2025, Another, At);

        var closed = new ShownDocument(document, Closed);

        Assert.Empty(closed.Lines);
        Assert.Null(closed.Words(2, 2));
        Assert.Equal("secret", new ShownDocument(document, Open).Words(2, 2));
        Assert.Contains("secret", document.Text, StringComparison.Ordinal);
    }
}
