using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>
/// The process of a case from opening to end: opens it, asks the engine for the consequences of an event, applies them
/// and carries out the effects, in the caller's transaction.
/// </summary>
public sealed class CaseProcess(
    MembershipDb db, IProcessEngine engine, ProcessDefinitions definitions, IProcessMirror mirror, HeldRoles roles,
    ReevaluationDates dates, CurrentUser user, Texts texts)
{
    private readonly CaseOpener opener = new(db, definitions, roles, user, texts);

    /// <summary>The definition that the case runs on.</summary>
    public ProcessDefinition DefinitionOf(MembershipCase membershipCase) =>
        definitions.Get(membershipCase.Kind, membershipCase.DefinitionVersion) ?? throw new InvalidOperationException(
            $"Case {membershipCase.Number} runs on version {membershipCase.DefinitionVersion}, whose definition is gone.");

    /// <summary>The definition of a step.</summary>
    public StepDefinition DefinitionOf(MembershipCase membershipCase, Guid stepId) =>
        DefinitionOf(membershipCase).Steps[membershipCase.Steps.First(step => step.Id == stepId).ElementId];

    /// <summary>
    /// Opens a case and starts its process, unless the membership has an open case or its status does not fit.
    /// </summary>
    public async Task<Result<MembershipCase>> Open(CaseOpening wanted, CancellationToken cancellationToken)
    {
        var opened = await opener.Open(wanted, cancellationToken);
        if (!opened.IsOk) return opened;
        var started = await Advance(opened.Value, new ProcessEvent.Started(), cancellationToken);
        return started.Then<MembershipCase>(_ => opened.Value);
    }

    /// <summary>Continues from a step that its aggregate has just closed.</summary>
    public async Task<Result<Done>> GoOn(
        MembershipCase membershipCase, Result<Step> closed, CancellationToken cancellationToken)
    {
        if (!closed.IsOk) return closed.Refused<Done>();
        var completed = new ProcessEvent.StepCompleted(closed.Value.Token, membershipCase.WayOn(closed.Value));
        return await Advance(membershipCase, completed, cancellationToken);
    }

    /// <summary>Processes any event, and continues past timers whose day has already come.</summary>
    public async Task<Result<Done>> Advance(
        MembershipCase membershipCase, ProcessEvent happened, CancellationToken cancellationToken)
    {
        var advanced = await AdvanceOnce(membershipCase, happened, cancellationToken);
        while (advanced.IsOk && DueTimer(membershipCase) is { } due)
        {
            membershipCase.FireTimer(due.Id, user.Now);
            advanced = await AdvanceOnce(membershipCase, new ProcessEvent.TimerFired(due.Token), cancellationToken);
        }

        return advanced;
    }

    private CaseTimer? DueTimer(MembershipCase membershipCase) =>
        membershipCase.Timers.FirstOrDefault(timer => timer.ClosedAt is null && timer.DueOn <= user.Today);

    private async Task<Result<Done>> AdvanceOnce(
        MembershipCase membershipCase, ProcessEvent happened, CancellationToken cancellationToken)
    {
        var definition = DefinitionOf(membershipCase);
        var advance = engine.Advance(definition, new ProcessState(membershipCase.State), happened,
            membershipCase.Facts());
        if (!advance.IsOk) return advance.Refused<Done>();
        membershipCase.Apply(advance.Value, definition, user.Today, user.Now);
        await mirror.Show(membershipCase, definition, cancellationToken);
        foreach (var effect in advance.Value.Effects)
        {
            var done = await Do(effect, membershipCase, cancellationToken);
            if (!done.IsOk) return done;
        }

        return advance.Value.EndOutcome is null ? Done.Ok : await End(membershipCase, cancellationToken);
    }

    /// <summary>Carries out an effect of the process.</summary>
    private async Task<Result<Done>> Do(
        ProcessEffect effect, MembershipCase membershipCase, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case ProcessEffect.OpenLegalityReview:
                membershipCase.OpenLegalityReview();
                return Done.Ok;
            case ProcessEffect.UpdateRegister:
                return StatusChange.Write(await MembershipOf(membershipCase, cancellationToken), membershipCase,
                    await MandateOf(membershipCase, cancellationToken), user);
            case ProcessEffect.ScheduleReevaluation:
                return await dates.Schedule(await MembershipOf(membershipCase, cancellationToken), membershipCase,
                    cancellationToken);
            case ProcessEffect.OpenWithdrawalCase:
                return await OpenWithdrawalCase(membershipCase, cancellationToken);
            default:
                throw new InvalidOperationException($"Unknown effect {effect}");
        }
    }

    private async Task<Result<Done>> OpenWithdrawalCase(
        MembershipCase reevaluation, CancellationToken cancellationToken)
    {
        var membership = await MembershipOf(reevaluation, cancellationToken);
        var opened = await Open(CaseOpening.AfterReevaluation(reevaluation, membership), cancellationToken);
        if (!opened.IsOk) return opened.Refused<Done>();
        opened.Value.CarryOver(reevaluation.CurrentAssessments(), user.NewId);
        return Done.Ok;
    }

    /// <summary>
    /// When a case ends, its mandate is answered or open again; without setting the next date, moves the membership on
    /// from the date that the case answered.
    /// </summary>
    private async Task<Result<Done>> End(MembershipCase ended, CancellationToken cancellationToken)
    {
        (await MandateOf(ended, cancellationToken))?.CaseEnded(ended.Id, ended.EndOutcome!);
        return await dates.MoveOn(await MembershipOf(ended, cancellationToken), ended, cancellationToken);
    }

    private async Task<Mandate?> MandateOf(MembershipCase membershipCase, CancellationToken cancellationToken) =>
        membershipCase.MandateId is { } id ? await db.FindMandate(id, cancellationToken) : null;

    private async Task<Membership> MembershipOf(MembershipCase membershipCase, CancellationToken cancellationToken) =>
        await db.Memberships.Include(membership => membership.Facts)
            .SingleAsync(membership => membership.Id == membershipCase.MembershipId, cancellationToken);
}
