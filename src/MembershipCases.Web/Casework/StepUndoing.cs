using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>
/// Takes a case back: its last step is undone, or it is reopened after it ended. The process stands where it stood
/// before, the item on the agenda waits again, and a status that came from an undone decision is taken back.
/// </summary>
public sealed class StepUndoing(MembershipDb db, CaseProcess process, IProcessMirror mirror, CurrentUser user)
{
    /// <summary>Undoes the last step; refused when the next step has begun.</summary>
    public async Task<Result<Done>> Undo(
        MembershipCase of, Guid stepId, string reason, CancellationToken cancellationToken)
    {
        await Load(of, cancellationToken);
        if (of.Corrections.WaitingAt(stepId) is not null) return CorrectionErrors.Waits;
        var agendas = await AgendasOf(of, cancellationToken);
        var items = agendas.SelectMany(meeting => meeting.Agenda).Select(item => item.StepId).ToList();
        var undone = of.Amend(known =>
            known.Undoing.Undo(stepId, reason, items, user.Required, user.Now, user.Today));
        if (!undone.IsOk) return undone;
        var takenBack = await TakeBackStatus(of, stepId, reason, cancellationToken);
        return takenBack.IsOk ? await TreatAgain(of, stepId, reason, agendas, cancellationToken) : takenBack;
    }

    /// <summary>
    /// Asks for a reopening; refused when another case about the membership runs, or the register has gone on.
    /// </summary>
    public async Task<Result<Done>> ProposeReopening(
        MembershipCase of, string reason, CancellationToken cancellationToken)
    {
        await Load(of, cancellationToken);
        var proposed = of.Amend(known => known.Reopenings.Propose(user.NewId(), reason, user.Required, user.Now));
        return proposed.IsOk && await RefusalToReopen(of, cancellationToken) is { } refusal ? refusal : proposed;
    }

    /// <summary>Reopens the case, as another person asked for. Its mandate is treated by it again.</summary>
    public async Task<Result<Done>> ConfirmReopening(MembershipCase of, CancellationToken cancellationToken)
    {
        await Load(of, cancellationToken);
        var (reason, ending) = (of.Reopenings.Waiting?.Reason ?? "", of.Reopenings.Ending?.Id);
        var agendas = await AgendasOf(of, cancellationToken);
        var endedOn = (of.ClosedAt ?? user.Now).OsloDate();
        var reopened = of.Amend(known => known.Reopenings.Confirm(user.Required, user.Now, endedOn, user.Today));
        if (!reopened.IsOk) return reopened;
        if (await RefusalToReopen(of, cancellationToken) is { } refusal) return refusal;
        if (of.MandateId is { } id && await db.FindMandate(id, cancellationToken) is { } mandate
            && mandate.TakeUpAgain(of.Id) is { IsOk: false } refused) return refused;
        return await TreatAgain(of, ending, reason, agendas, cancellationToken);
    }

    /// <summary>Loads the reopenings of the case, with what they lead back to.</summary>
    public async Task Load(MembershipCase of, CancellationToken cancellationToken)
    {
        await db.Steps.Where(step => step.CaseId == of.Id).LoadAsync(cancellationToken);
        await db.Timers.Where(timer => timer.CaseId == of.Id).LoadAsync(cancellationToken);
        await db.Recommendations.Where(made => made.CaseId == of.Id).LoadAsync(cancellationToken);
        await db.Corrections.Where(made => made.CaseId == of.Id).LoadAsync(cancellationToken);
        await db.Reopenings.Where(made => made.CaseId == of.Id).LoadAsync(cancellationToken);
    }

    private Task<List<Meeting>> AgendasOf(MembershipCase of, CancellationToken cancellationToken) =>
        db.Meetings.Include(meeting => meeting.Agenda)
            .Where(meeting => meeting.Agenda.Any(item => item.CaseId == of.Id)).ToListAsync(cancellationToken);

    private async Task<Result<Done>> TreatAgain(
        MembershipCase of, Guid? stepId, string reason, List<Meeting> agendas, CancellationToken cancellationToken)
    {
        if (stepId is { } undone)
        {
            var token = of.Steps.First(step => step.Id == undone).Token;
            var again = of.Steps.First(step => step.IsOpen && step.Token == token);
            agendas.Find(meeting => meeting.Agenda.Any(item => item.StepId == undone))?.TreatAgain(undone, again.Id, reason);
        }

        await mirror.Show(of, process.DefinitionOf(of), cancellationToken);
        return Done.Ok;
    }

    private async Task<Result<Done>> TakeBackStatus(
        MembershipCase of, Guid stepId, string reason, CancellationToken cancellationToken)
    {
        if (of.Resolutions.FirstOrDefault(made => made.StepId == stepId) is not { } resolution) return Done.Ok;
        var membership = await db.Memberships.Include(known => known.Facts)
            .SingleAsync(known => known.Id == of.MembershipId, cancellationToken);
        return membership.TakeBackStatus(resolution.Id,
            [.. of.Resolutions.Where(made => made.UndoneAt is not null).Select(made => made.Id)], reason);
    }

    private async Task<Error?> RefusalToReopen(MembershipCase of, CancellationToken cancellationToken)
    {
        var status = await db.Memberships.Where(known => known.Id == of.MembershipId).Select(known => known.Status)
            .SingleAsync(cancellationToken);
        return OpeningRules.RefusalToReopen(of.Kind, status,
            await db.OpenCaseOf(of.MembershipId, except: of.Id, cancellationToken));
    }
}
