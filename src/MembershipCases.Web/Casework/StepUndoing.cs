using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>
/// Undoes the last step of a case: the process stands where it stood before, and the item on the agenda waits again.
/// </summary>
public sealed class StepUndoing(MembershipDb db, CaseProcess process, IProcessMirror mirror, CurrentUser user)
{
    /// <summary>Undoes it; refused when the next step has begun.</summary>
    public async Task<Result<Done>> Undo(
        MembershipCase of, Guid stepId, string reason, CancellationToken cancellationToken)
    {
        await db.Steps.Where(step => step.CaseId == of.Id).LoadAsync(cancellationToken);
        await db.Timers.Where(timer => timer.CaseId == of.Id).LoadAsync(cancellationToken);
        await db.Recommendations.Where(made => made.CaseId == of.Id).LoadAsync(cancellationToken);
        await db.Corrections.Where(made => made.StepId == stepId).LoadAsync(cancellationToken);
        if (of.Corrections.WaitingAt(stepId) is not null) return CorrectionErrors.Waits;
        var agendas = await db.Meetings.Include(meeting => meeting.Agenda)
            .Where(meeting => meeting.Agenda.Any(item => item.CaseId == of.Id)).ToListAsync(cancellationToken);
        var items = agendas.SelectMany(meeting => meeting.Agenda).Select(item => item.StepId).ToList();
        var undone = of.Amend(known =>
            known.Undoing.Undo(stepId, reason, items, user.Required, user.Now, user.Today));
        if (!undone.IsOk) return undone;
        var token = of.Steps.First(step => step.Id == stepId).Token;
        var again = of.Steps.First(step => step.IsOpen && step.Token == token);
        agendas.Find(meeting => meeting.Agenda.Any(item => item.StepId == stepId))?.TreatAgain(stepId, again.Id, reason);
        await mirror.Show(of, process.DefinitionOf(of), cancellationToken);
        return Done.Ok;
    }
}
