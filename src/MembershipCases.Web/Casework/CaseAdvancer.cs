namespace MembershipCases.Web.Casework;

/// <summary>Asks the engine what follows, applies it to the case, and does the effects, all in the command's transaction.</summary>
public sealed class CaseAdvancer(IProcessEngine engine, ProcessDefinitions definitions, CaseEffects effects, IProcessMirror mirror, CurrentUser user)
{
    /// <summary>The definition the case runs on.</summary>
    public ProcessDefinition DefinitionOf(MembershipCase membershipCase) => 
        definitions.Get(membershipCase.Kind, membershipCase.DefinitionVersion)
        ?? throw new InvalidOperationException($"Case {membershipCase.Number} runs on version {membershipCase.DefinitionVersion}, whose definition is gone.");

    /// <summary>How the definition describes a step.</summary>
    public StepDefinition DefinitionOf(MembershipCase membershipCase, Guid stepId) =>
        DefinitionOf(membershipCase).Steps[membershipCase.Steps.First(step => step.Id == stepId).ElementId];

    /// <summary>Starts the process of a case that was just opened.</summary>
    public Task<Result<Done>> Start(MembershipCase membershipCase, CancellationToken cancellationToken) =>
        Advance(membershipCase, new ProcessEvent.Started(), cancellationToken);

    /// <summary>Goes on from a step that has just been closed by its aggregate.</summary>
    public async Task<Result<Done>> GoOn(MembershipCase membershipCase, Result<Step> closed, CancellationToken cancellationToken) =>
        closed.IsOk
            ? await Advance(membershipCase, new ProcessEvent.StepCompleted(closed.Value.Token, closed.Value.Outcome!), cancellationToken)
            : closed.Refused<Done>();

    /// <summary>Takes any event, and goes on at once past what would wait for a day that has come already.</summary>
    public async Task<Result<Done>> Advance(MembershipCase membershipCase, ProcessEvent happened, CancellationToken cancellationToken)
    {
        var advanced = await AdvanceOnce(membershipCase, happened, cancellationToken);
        while (advanced.IsOk && membershipCase.Timers.FirstOrDefault(timer => timer.ClosedAt is null && timer.DueOn <= user.Today) is { } due)
        {
            membershipCase.FireTimer(due.Id, user.Now);
            advanced = await AdvanceOnce(membershipCase, new ProcessEvent.TimerFired(due.Token), cancellationToken);
        }

        return advanced;
    }

    private async Task<Result<Done>> AdvanceOnce(MembershipCase membershipCase, ProcessEvent happened, CancellationToken cancellationToken)
    {
        var definition = DefinitionOf(membershipCase);
        var advance = engine.Advance(definition, new ProcessState(membershipCase.State), happened, membershipCase.Facts());
        if (!advance.IsOk) return advance.Refused<Done>();
        membershipCase.Apply(advance.Value, definition, user.Today, user.Now);
        await mirror.Show(membershipCase, definition, cancellationToken);
        foreach (var effect in advance.Value.Effects)
        {
            var done = await effects.Do(effect, membershipCase, this, cancellationToken);
            if (!done.IsOk) return done;
        }

        return advance.Value.EndOutcome is null ? Done.Ok : await effects.End(membershipCase, cancellationToken);
    }
}
