using CsCheck;
using MembershipCases.Domain.Process.Bpmn;
using MembershipCases.Process.Scenarios;
using MembershipCases.Domain.Process.Engine;

namespace MembershipCases.Elsa.Tests;

/// <summary>
/// Random stories told to both engines at once: whatever may happen, they agree on what is open, what is done and how
/// it ends.
/// </summary>
public sealed class BothEnginesTests(ITestOutputHelper output)
{
    private const int Stories = 2_000;

    private static readonly IReadOnlyList<ProcessDefinition> Definitions =
    [
        .. ProcessDefinitions.Load(AppContext.BaseDirectory, null).All,
        .. ProcessDefinitions.Load(AppContext.BaseDirectory, "formannskap").All,
        .. Drawn.Files.Select(Read),
    ];

    private static readonly Gen<ProcessFacts> AnyFacts =
        from offices in Gen.Int[1, 4]
        from words in Gen.Select(AnyOf("origin"), AnyOf("mandate"), AnyOf("decidingBody"), AnyOf("advice"))
        select new ProcessFacts
        {
            Offices = [.. new[] { "climate", "culture", "mayor", "port" }.Take(offices)],
            Dates = new Dictionary<string, DateOnly> { ["effectiveDate"] = new(2027, 1, 1) },
            Origin = words.Item1,
            Mandate = words.Item2,
            DecidingBody = words.Item3,
            Advice = words.Item4,
        };

    private static readonly Gen<(ProcessDefinition Definition, ProcessFacts Facts, int[] Choices)> AnyStory =
        Gen.Select(Gen.Int[0, Definitions.Count - 1].Select(place => Definitions[place]), AnyFacts,
            Gen.Int[0, 1_000_000].Array[1, 40]);

    [Fact]
    public void Both_engines_tell_the_same_of_any_story()
    {
        using var elsa = new ElsaEngine();
        var (stories, events) = (0, 0);
        AnyStory.Sample(
            story =>
            {
                var told = Tell(story.Definition, story.Facts, story.Choices, elsa);
                Interlocked.Increment(ref stories);
                Interlocked.Add(ref events, told);
            },
            iter: Stories);
        output.WriteLine($"{stories} stories with {events} events on {Definitions.Count} definitions.");
        Assert.True(stories >= Stories);
    }

    private static int Tell(ProcessDefinition definition, ProcessFacts facts, int[] choices, ElsaEngine elsa)
    {
        var both = new Both(new RunningCase(new BuiltInEngine(), definition) { Facts = facts },
            new RunningCase(elsa, definition) { Facts = facts });
        both.Start();
        var told = 1;
        foreach (var choice in choices.TakeWhile(_ => both.Runs))
        {
            both.Take(choice);
            told++;
        }

        return told;
    }

    private static ProcessDefinition Read(BpmnFile file)
    {
        var reading = BpmnReader.Read("drawn.bpmn", file.ToString());
        return reading.Definition
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Faults));
    }

    private static Gen<string> AnyOf(string fact) =>
        Gen.OneOf([.. ProcessWords.Facts[fact].Select(word => Gen.Const(word))]);
}
