using CsCheck;

namespace MembershipCases.Process.Scenarios;

/// <summary>
/// What holds for any case, whatever happens to it. <see cref="RunningCase"/> checks every answer on the way.
/// </summary>
public abstract partial class EngineScenarios
{
    private static readonly Gen<ProcessFacts> AnyFacts =
        from offices in Gen.Int[1, 4]
        from words in Gen.Select(AnyOf("origin"), AnyOf("mandate"), AnyOf("decidingBody"), AnyOf("advice"))
        select Facts([.. new[] { "climate", "culture", "mayor", "port" }.Take(offices)]) with
        {
            Origin = words.Item1,
            Mandate = words.Item2,
            DecidingBody = words.Item3,
            Advice = words.Item4,
        };

    private static readonly Gen<(CaseKind Kind, ProcessFacts Facts, int[] Choices)> AnyStory =
        Gen.Select(Gen.Enum<CaseKind>(), AnyFacts, Gen.Int[0, 1_000_000].Array[0, 60]);

    [Fact]
    public void Every_standing_that_a_case_can_come_to_can_end() => AnyStory.Sample(story =>
    {
        var running = Tell(story.Kind, story.Facts, story.Choices);
        for (var left = 100; running.Ended is null; left--)
        {
            Assert.True(left > 0, $"does not end: {running.Open}");
            running.Must(FirstEvent(running));
        }
    });

    [Fact]
    public void The_same_story_always_ends_in_the_same_state() => AnyStory.Sample(story =>
        Assert.Equal(Tell(story.Kind, story.Facts, story.Choices).State,
            Tell(story.Kind, story.Facts, story.Choices).State));

    [Fact]
    public void No_token_is_lost_or_doubled() => AnyStory.Sample(story =>
    {
        var running = Tell(story.Kind, story.Facts, story.Choices);
        Assert.Equal(running.Steps.Count, running.Steps.DistinctBy(s => (s.ElementId, s.Office)).Count());
        foreach (var step in running.Steps)
        {
            var alone = new RunningCase(Engine, running.Definition) { Facts = running.Facts, State = running.State };
            alone.Steps.AddRange(running.Steps);
            alone.Timers.AddRange(running.Timers);
            alone.Must(new ProcessEvent.StepCompleted(step.Token, alone.Definition.Steps[step.ElementId].Outcomes[0]));
        }
    });

    private static Gen<string> AnyOf(string fact) =>
        Gen.OneOf([.. ProcessWords.Facts[fact].Select(word => Gen.Const(word))]);

    private RunningCase Tell(CaseKind kind, ProcessFacts facts, int[] choices)
    {
        var running = new RunningCase(Engine, Definition(kind)) { Facts = facts }.Start();
        foreach (var choice in choices.TakeWhile(_ => running.Ended is null))
            running.Must(AnyEvent(running, choice));
        return running;
    }

    private static ProcessEvent AnyEvent(RunningCase running, int choice)
    {
        var at = choice % (running.Steps.Count + running.Timers.Count);
        if (at >= running.Steps.Count)
            return new ProcessEvent.TimerFired(running.Timers[at - running.Steps.Count].Token);
        var outcomes = running.Definition.Steps[running.Steps[at].ElementId].Outcomes;
        return new ProcessEvent.StepCompleted(running.Steps[at].Token, outcomes[choice / 10 % outcomes.Count]);
    }

    /// <summary>A step's first outcome is the one that brings the case on.</summary>
    private static ProcessEvent FirstEvent(RunningCase running) => AnyEvent(running, 0);
}
