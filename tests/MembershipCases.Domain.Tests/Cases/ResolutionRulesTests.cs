using CsCheck;

namespace MembershipCases.Domain.Tests.Cases;

public sealed class ResolutionRulesTests
{
    private static readonly Gen<List<ResolutionPoint>> Points = Gen.Enum<PointOutcome>().List[1, 10].Select(outcomes =>
        outcomes.Select((outcome, i) => new ResolutionPoint { Number = i + 1, Outcome = outcome, Adopted = "Tekst." })
            .ToList());

    [Fact]
    public void The_outcome_that_follows_is_accepted_and_every_other_needs_a_reason() => Points.Sample(points =>
    {
        var follows = ResolutionRules.Follows(points);
        foreach (var outcome in new[] { Outcomes.Adopted, Outcomes.AdoptedAmended, Outcomes.Rejected })
        {
            var refused = ResolutionRules.Check(Treated(outcome, null), new ResolutionText { Points = points })
                .Any(e => e.Code == "case.outcome-does-not-follow");
            Assert.Equal(outcome != follows, refused);
            Assert.Empty(ResolutionRules.Check(Treated(outcome, "Fordi."), new ResolutionText { Points = points }));
        }
    });

    [Theory]
    [InlineData(PointOutcome.Adopted, 40, 27, true)]
    [InlineData(PointOutcome.Adopted, 27, 40, false)]
    [InlineData(PointOutcome.Rejected, 27, 40, true)]
    [InlineData(PointOutcome.Rejected, 40, 27, false)]
    [InlineData(PointOutcome.NotPutToVote, 27, 40, false)]
    public void A_point_fares_as_its_vote_says_unless_a_reason_is_given(
        PointOutcome outcome, int votesFor, int against, bool follows)
    {
        var vote = new Vote { Present = 67, Parties = [new("A", votesFor, 0), new("B", 0, against)] };
        var text = new ResolutionText { Points = [
            new() { Number = 1, Outcome = outcome, Adopted = "Tekst.", Vote = vote }] };
        var said = ResolutionRules.Follows(text.Points);

        var errors = ResolutionRules.Check(Treated(said, null), text).ToList();
        Assert.Equal(follows, errors.Count == 0);
        if (!follows) Assert.Equal("Points[0].Outcome", errors.Single().Field);
        Assert.Empty(ResolutionRules.Check(Treated(said, "Fordi."), text));
    }

    [Theory]
    [InlineData(PointOutcome.Adopted, "Kommunen melder seg ut.", "Kommunen melder seg ut.", null)]
    [InlineData(PointOutcome.Adopted, "Kommunen melder seg ut.", " Kommunen  melder\nseg ut. ", null)]
    [InlineData(PointOutcome.Adopted, "Kommunen melder seg ut.", "Kommunen melder seg inn.", "case.point-is-amended")]
    [InlineData(PointOutcome.Amended, "Kommunen melder seg ut.", "Kommunen melder seg ut.",
        "case.point-is-not-amended")]
    [InlineData(PointOutcome.Amended, "Kommunen melder seg ut.", "Kommunen melder seg inn.", null)]
    [InlineData(PointOutcome.Added, "Kommunen melder seg ut.", "Kommunen melder seg inn.", "case.point-is-not-added")]
    [InlineData(PointOutcome.Added, null, "Kommunen melder seg inn.", null)]
    [InlineData(PointOutcome.Rejected, "Kommunen melder seg ut.", null, null)]
    public void A_points_outcome_agrees_with_its_words(
        PointOutcome outcome, string? recommended, string? adopted, string? refused)
    {
        var text = new ResolutionText { Points = [
            new() { Number = 1, Outcome = outcome, Recommended = recommended, Adopted = adopted }] };

        var errors = ResolutionRules.Check(Treated(ResolutionRules.Follows(text.Points), null), text).ToList();

        Assert.Equal(refused, errors.SingleOrDefault()?.Code);
    }

    [Fact]
    public void What_is_adopted_has_a_text()
    {
        var text = new ResolutionText { Points = [
            new() { Number = 1, Outcome = PointOutcome.Amended, Adopted = " " }] };

        Assert.Contains(ResolutionRules.Check(Treated(Outcomes.AdoptedAmended, null), text),
            e => e.Code == "case.point-text-missing" && e.Field == "Points[0].Adopted");
    }

    private static Treatment Treated(string outcome, string? reason) =>
        new(Guid.Empty, new DateOnly(2026, 3, 4), 67, "1/26", outcome, reason, Guid.Empty, DateTimeOffset.UnixEpoch);
}
