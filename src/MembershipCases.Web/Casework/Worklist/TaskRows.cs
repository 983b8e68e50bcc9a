using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Worklist;

/// <summary>Reads open steps and coming meetings as rows of lists.</summary>
public sealed class TaskRows(MembershipDb db, ProcessDefinitions definitions, WorkNames names)
{
    /// <summary>The steps with their cases, by deadline, up to a maximum number.</summary>
    public async Task<List<TaskRow>> Of(
        IQueryable<Step> steps, WorklistPlace? after, int most, CancellationToken cancellationToken)
    {
        var dated = await Read(steps.DatedAfter(after).Take(most), cancellationToken);
        return dated.Count == most
            ? dated
            : [.. dated, .. await Read(steps.UndatedAfter(after).Take(most - dated.Count), cancellationToken)];
    }

    private async Task<List<TaskRow>> Read(IQueryable<Step> steps, CancellationToken cancellationToken)
    {
        var rows = await steps
            .Join(db.Cases.AsNoTracking(), step => step.CaseId, c => c.Id,
                (step, c) => new { step, c.Year, c.Sequence, c.Title, c.Kind, c.DefinitionVersion })
            .OrderBy(row => row.step.DueOn).ThenBy(row => row.step.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new TaskRow(
            row.step.Id, row.Year, row.Sequence, row.Title,
            names.Of(definitions.Get(row.Kind, row.DefinitionVersion), row.step),
            names.OwnerOf(row.step), row.step.OpenedAt, row.step.DueOn));
    }

    /// <summary>The next four meetings.</summary>
    public async Task<IReadOnlyList<ComingMeeting>> NextMeetings(DateOnly today, CancellationToken cancellationToken)
    {
        var coming = await db.Meetings.AsNoTracking().Where(m => m.On >= today).OrderBy(m => m.On).ThenBy(m => m.Body)
            .Take(4)
            .Select(m => new { m.Id, m.Body, m.On, m.StartsAt, m.Place, Cases = m.Agenda.Count })
            .ToListAsync(cancellationToken);
        return [.. coming.Select(m => new ComingMeeting(m.Id, names.Body(m.Body), m.On, m.StartsAt, m.Place, m.Cases))];
    }
}
