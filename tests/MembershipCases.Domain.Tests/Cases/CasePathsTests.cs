using CsCheck;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>
/// What holds whatever is done to a case: steps with any outcome, undoing, setting aside, cancelling and reopening, in
/// any order.
/// </summary>
public sealed class CasePathsTests
{
    private static readonly Gen<(bool Joins, (int Act, int Choice)[] Acts)> AnyStory =
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 9], Gen.Int[0, 99]).Array[1, 40]);

    [Fact]
    public void An_undone_step_leaves_the_case_as_it_was_before_the_step() => AnyStory.Sample(story =>
    {
        var walk = Walk(story);
        for (var left = 50; walk.Undo() is { } before; left--)
        {
            Assert.Equal(before, walk.Stands());
            Assert.True(left > 0);
        }
    }, iter: 400);

    [Fact]
    public void A_reopened_case_stands_where_it_stood_before_it_ended() => AnyStory.Sample(story =>
    {
        var walk = Walk(story);
        if (walk.Case.ClosedAt is null) walk.Cancel();
        if (walk.Case.ClosedAt is null || !walk.Reopen()) return;
        Assert.Equal(walk.BeforeEnd, walk.Stands());
        Assert.Null(walk.Case.ClosedAt);
    }, iter: 400);

    [Fact]
    public void No_path_is_without_an_end() => AnyStory.Sample(story =>
    {
        var walk = Walk(story);
        for (var left = 40; walk.Case.ClosedAt is null; left--)
        {
            Assert.True(left > 0, $"does not end: {walk.Stands()}");
            walk.DoStep(0);
            walk.Fire();
            if (walk.Case.Ends.StopTheCase) walk.Cancel();
        }
    }, iter: 400);

    [Fact]
    public void What_counts_has_each_token_once() => AnyStory.Sample(story =>
    {
        var of = Walk(story).Case;
        var tokens = of.Steps.Where(step => step.UndoneAt is null).Select(step => step.Token)
            .Concat(of.Timers.Where(timer => timer.UndoneAt is null).Select(timer => timer.Token)).ToList();
        Assert.Equal(tokens.Count, tokens.Distinct().Count());
        Assert.All(of.Steps.Where(step => step.UndoneAt is not null), step => Assert.False(step.IsOpen));
    }, iter: 400);

    private static CaseWalk Walk((bool Joins, (int Act, int Choice)[] Acts) story)
    {
        var walk = new CaseWalk(story.Joins ? CaseKind.Join : CaseKind.Withdraw);
        foreach (var (act, choice) in story.Acts)
        {
            if (walk.Case.ClosedAt is not null)
            {
                if (act >= 5) walk.Reopen();
                continue;
            }

            if (act < 6) walk.DoStep(choice);
            else if (act == 6) walk.Undo();
            else if (act == 7) walk.EndResolution();
            else if (act == 8) walk.Fire();
            else walk.Cancel();
        }

        return walk;
    }
}
