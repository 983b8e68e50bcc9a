using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>What was recommended stands in the case, and nobody states it anew.</summary>
public sealed class RecommendedTextsTests
{
    private static readonly Actor Council = As(Role.CouncilSecretariat), Government = As(Role.CityGovernmentSecretariat);

    private readonly OneCase one = new("recommend", "resolve");

    public RecommendedTextsTests() => Assert.True(one.Case.Recommend(
        one.At("recommend").Id, Treated(Outcomes.Recommended, null, Government.UserId),
        [new(1, "Kommunen melder seg ut."), new(2, "Byrådet orienterer.")], Attendance.Full, Definition("recommend"),
        Government).IsOk);

    [Fact]
    public void The_recommended_text_comes_from_the_latest_recommendation()
    {
        Assert.True(Resolve("adopted-amended", Point(PointOutcome.Adopted, "Kommunen melder seg ut."),
            Point(PointOutcome.Amended, "Byrådet orienterer hvert år."), Point(PointOutcome.Added, "Nytt.")).IsOk);

        Assert.Equal([(1, "Kommunen melder seg ut."), (2, "Byrådet orienterer."), (3, null)],
            one.Case.Resolutions.Single().Points.Select(point => (point.Number, point.Recommended)));
    }

    [Theory]
    [InlineData("Kommunen melder  seg ut. ", null)]
    [InlineData("Kommunen melder seg inn.", "case.recommended-is-another")]
    public void Another_recommended_text_is_refused_at_its_point(string stated, string? refused)
    {
        var point = Point(PointOutcome.Adopted, "Kommunen melder seg ut.") with { Recommended = stated };

        var errors = Resolve("adopted", point).Errors;

        Assert.Equal(refused is null ? [] : [(refused, "Points[0].Recommended")],
            errors.Select(error => (error.Code, error.Field!)));
    }

    [Fact]
    public void A_point_that_was_not_recommended_is_new()
    {
        var added = Point(PointOutcome.Adopted, "Nytt.") with { Number = 3, Recommended = "Nytt." };

        Assert.Equal([("case.recommended-is-another", "Points[0].Recommended"), ("case.point-is-added", "Points[0].Outcome")],
            Resolve("adopted", added).Errors.Select(error => (error.Code, error.Field!)));
        Assert.Equal("case.point-number-taken",
            Resolve("adopted", Point(PointOutcome.Adopted, "Kommunen melder seg ut.") with { Number = 4 }).Error.Code);
    }

    private Result<Step> Resolve(string outcome, params ResolutionPoint[] points) =>
        one.Case.Resolve(one.At("resolve").Id, Treated(outcome, null, Council.UserId),
            new ResolutionText { Points = points }, Definition("resolve"), Council);

    private static ResolutionPoint Point(PointOutcome outcome, string text) =>
        new() { Outcome = outcome, Adopted = text, Vote = new() { Present = 40, Unanimous = true } };
}
