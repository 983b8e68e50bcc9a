using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>A point says what it does to the register, and the case goes on by it.</summary>
public sealed class PointEffectsTests
{
    private static readonly Actor Council = As(Role.CouncilSecretariat), Government = As(Role.CityGovernmentSecretariat);

    [Theory]
    [InlineData(CaseKind.Join, PointEffect.Joins, "adopted")]
    [InlineData(CaseKind.Join, PointEffect.StaysOut, "rejected")]
    [InlineData(CaseKind.Join, PointEffect.None, "rejected")]
    [InlineData(CaseKind.Join, null, "adopted")]
    [InlineData(CaseKind.Withdraw, PointEffect.Leaves, "adopted")]
    [InlineData(CaseKind.Withdraw, PointEffect.StaysIn, "rejected")]
    [InlineData(CaseKind.Withdraw, null, "adopted")]
    public void A_case_goes_on_by_the_effect_of_what_was_adopted(CaseKind kind, PointEffect? effect, string way)
    {
        var one = new OneCase(kind, "resolve");

        var step = Resolve(one, Point(1, effect)).Value!;

        Assert.Equal(("adopted", way), (step.Outcome, one.Case.WayOn(step)));
        Assert.Equal(effect ?? PointEffects.For(kind)[0], one.Case.Resolutions.Single().Points.Single().Effect);
    }

    [Fact]
    public void A_point_that_fell_changes_nothing()
    {
        var one = new OneCase(CaseKind.Join, "resolve");

        var step = Resolve(one, Point(1, PointEffect.Joins, PointOutcome.Rejected), Point(2, null)).Value!;

        Assert.Equal(Outcomes.Rejected, one.Case.WayOn(step));
    }

    [Fact]
    public void At_most_one_adopted_point_decides_on_the_membership_and_by_an_effect_that_fits_the_case()
    {
        var one = new OneCase(CaseKind.Join, "resolve");

        Assert.Equal([("case.effect-decided-already", "Points[1].Effect")],
            Named(Resolve(one, Point(1, PointEffect.Joins), Point(2, PointEffect.StaysOut)).Errors));
        Assert.Equal([("case.effect-does-not-fit", "Points[0].Effect")],
            Named(Resolve(one, Point(1, PointEffect.Leaves)).Errors));
        Assert.True(Resolve(one, Point(1, PointEffect.StaysOut, PointOutcome.Rejected), Point(2, PointEffect.Joins)).IsOk);
    }

    [Fact]
    public void A_point_does_what_was_recommended_unless_it_says_otherwise()
    {
        var one = new OneCase(CaseKind.Join, "recommend", "resolve");
        Assert.Equal([("case.effect-decided-already", "Points[1].Effect")],
            Named(Recommend(one, new(1, "Inn.", PointEffect.Joins), new(2, "Ut.", PointEffect.StaysOut)).Errors));
        Assert.True(Recommend(one, new(1, "Takk."), new(2, "Ikke inn.", PointEffect.StaysOut)).IsOk);

        var step = Resolve(one, Point(1, null, text: "Takk."), Point(2, null, text: "Ikke inn.")).Value!;

        Assert.Equal([PointEffect.None, PointEffect.StaysOut],
            one.Case.Resolutions.Single().Points.Select(point => point.Effect!.Value));
        Assert.Equal(Outcomes.Rejected, one.Case.WayOn(step));
    }

    [Fact]
    public void What_was_recorded_before_points_had_an_effect_means_what_the_case_is_about()
    {
        ResolutionPoint[] old = [new() { Number = 1, Adopted = "Ut.", Outcome = PointOutcome.Adopted },
            new() { Number = 2, Adopted = "Takk.", Outcome = PointOutcome.Adopted }];

        Assert.Equal(PointEffect.Leaves, PointEffects.Of(CaseKind.Withdraw, old));
        Assert.Equal(old, Resolution.Implementable(old));
    }

    private static Result<Step> Resolve(OneCase one, params ResolutionPoint[] points) =>
        one.Case.Resolve(one.At("resolve").Id, Treated(ResolutionRules.Follows(points), null, Council.UserId),
            new ResolutionText { Points = points }, Definition("resolve"), Council);

    private static Result<Step> Recommend(OneCase one, params RecommendationPoint[] points) =>
        one.Case.Recommend(one.At("recommend").Id, Treated(Outcomes.Recommended, null, Government.UserId), points,
            Attendance.Full, Definition("recommend"), Government);

    private static ResolutionPoint Point(
        int number, PointEffect? effect, PointOutcome outcome = PointOutcome.Adopted, string text = "Tekst.") => new()
        {
            Number = number, Effect = effect, Outcome = outcome, Adopted = text,
            Vote = outcome == PointOutcome.Rejected
                ? new() { Present = 40, Parties = [new("A", 0, 40)] }
                : new() { Present = 40, Unanimous = true },
        };

    private static IEnumerable<(string, string)> Named(IEnumerable<Error> errors) =>
        errors.Select(error => (error.Code, error.Field!));
}
