namespace MembershipCases.Process.Scenarios;

/// <summary>Returns and postponements at every point.</summary>
public abstract partial class EngineScenarios
{
    [Fact]
    public void A_returned_assessment_opens_again_for_its_office_alone()
    {
        var joining = Begin(CaseKind.Join, "climate", "culture").Do("assess", "done", "climate")
            .Do("assess", "done", "culture");
        var first = joining.Steps.ToList();
        joining.Do("approve", "returned", "climate");
        Assert.Equal("approve/culture assess/climate", joining.Open);
        Assert.DoesNotContain(joining.Steps.Single(s => s.Office == "climate"), first);
    }

    [Fact]
    public void An_assessment_can_be_returned_many_times()
    {
        var joining = Begin(CaseKind.Join);
        for (var i = 0; i < 5; i++)
            joining.Do("assess", "done").Do("approve", "returned");
        Assert.Equal("recommend", joining.AssessAll().Open);
    }

    [Fact]
    public void A_returned_recommendation_opens_the_assessments_of_all_offices_again() =>
        Assert.Equal("assess/climate assess/culture",
            Begin(CaseKind.Join, "climate", "culture").AssessAll().Do("recommend", "returned").Open);

    [Fact]
    public void A_postponed_recommendation_opens_again_for_a_later_meeting() =>
        OpensAgain("recommend", Begin(CaseKind.Join).AssessAll());

    [Fact]
    public void A_postponed_resolution_opens_again_for_a_later_meeting() =>
        OpensAgain("resolve", Begin(CaseKind.Withdraw).AssessAll().Do("recommend", "recommended"));

    [Fact]
    public void A_returned_resolution_opens_the_assessments_again() =>
        Assert.Equal("assess/climate",
            Begin(CaseKind.Join).AssessAll().Do("recommend", "recommended").Do("resolve", "returned").Open);

    [Fact]
    public void A_referred_resolution_opens_the_recommendation_again() =>
        Assert.Equal("recommend",
            Begin(CaseKind.Join).AssessAll().Do("recommend", "recommended").Do("resolve", "referred").Open);

    [Fact]
    public void A_case_returned_at_every_point_still_ends()
    {
        var joining = Begin(CaseKind.Join, "climate", "culture").Do("assess", "done", "climate")
            .Do("approve", "returned", "climate").AssessAll()
            .Do("recommend", "returned").AssessAll().Do("recommend", "postponed").Do("recommend", "recommended")
            .Do("resolve", "postponed").Do("resolve", "referred").Do("recommend", "recommended")
            .Do("resolve", "returned").AssessAll().Do("recommend", "recommended").Do("resolve", "adopted")
            .Do("implement", "implemented");
        Assert.Equal("joined", joining.Ended);
    }

    private static void OpensAgain(string step, RunningCase running)
    {
        var before = Assert.Single(running.Steps);
        running.Do(step, "postponed");
        Assert.Equal(step, running.Open);
        Assert.NotEqual(before.Token, Assert.Single(running.Steps).Token);
    }
}
