namespace MembershipCases.Benchmarks.Engines;

/// <summary>What happens in one case, in order.</summary>
internal static class Story
{
    private static readonly ProcessFacts Facts = new() { Origin = "own-initiative", DecidingBody = "council",
        Advice = "join", Offices = ["climate", "culture"] };

    private static readonly (string Element, string? Office, string Outcome)[] Steps =
    [
        ("assess", "climate", "done"), ("assess", "culture", "done"), ("approve", "climate", "returned"),
        ("approve", "culture", "approved"),
        ("assess", "climate", "done"), ("approve", "climate", "approved"), ("recommend", null, "recommended"),
        ("resolve", null, "postponed"), ("resolve", null, "adopted"), ("implement", "climate", "implemented"),
    ];

    /// <summary>Tells it to an engine, and gives the state after each event.</summary>
    public static List<string> Tell(IProcessEngine engine, ProcessDefinition definition)
    {
        var first = Must(engine.Advance(definition, ProcessState.New, new ProcessEvent.Started(), Facts));
        var (state, open, states) = (first.State, first.Opened.ToList(), new List<string> { first.State.Json });
        foreach (var (element, office, outcome) in Steps)
        {
            var step = open.Single(candidate => candidate.ElementId == element && candidate.Office == office);
            var advance = Must(
                engine.Advance(definition, state, new ProcessEvent.StepCompleted(step.Token, outcome), Facts));
            open.Remove(step);
            open.AddRange(advance.Opened);
            state = advance.State;
            states.Add(state.Json);
        }

        return states;
    }

    private static Advance Must(Domain.Result<Advance> result) =>
        result.IsOk ? result.Value : throw new InvalidOperationException(result.Error.Code);
}
