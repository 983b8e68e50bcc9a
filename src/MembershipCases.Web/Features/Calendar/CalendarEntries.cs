using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Calendar;

/// <summary>Reads the entries of calendars for a period.</summary>
public sealed class CalendarEntries(
    MembershipDb db, ProcessDefinitions definitions, WorkNames names, DateOnly from, DateOnly to)
{
    /// <summary>The maximum number of entries of a kind; a longer calendar is of no use.</summary>
    public const int Most = 1000;

    /// <summary>What a person must do: their own steps, and what their offices must start.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> Of(Actor actor, CancellationToken cancellationToken)
    {
        var open = await OpenSteps.For(db, actor, cancellationToken);
        var answered = db.Memberships.AsNoTracking()
            .Where(m => m.Facts.Any(
                fact => fact.Kind == FactKind.Responsible && fact.To == null
                    && open.Offices.Contains(fact.OfficeId!.Value)));
        return InOrder(
            [.. await Steps(open.Mine(), cancellationToken), .. await Mandates(answered, cancellationToken),
                .. await Reevaluations(answered, cancellationToken)]);
    }

    /// <summary>Meetings and their hand-in days, of all bodies or one.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> Meetings(string? body, CancellationToken cancellationToken)
    {
        var meetings = await db.Meetings.AsNoTracking()
            .Where(m => (body == null || m.Body == body)
                && ((m.On >= from && m.On <= to) || (m.HandInBy >= from && m.HandInBy <= to)))
            .OrderBy(m => m.On).Take(Most)
            .Select(m => new { m.Id, m.Body, m.On, m.StartsAt, m.Place, m.HandInBy, m.Version })
            .ToListAsync(cancellationToken);
        var entries = meetings.SelectMany(m => new[]
        {
            new CalendarEntry(EntryKind.Meeting, m.Id, m.On, names.Body(m.Body), $"/meetings/{m.Id}",
                m.Version) { StartsAt = m.StartsAt, Place = m.Place },
            new CalendarEntry(EntryKind.HandIn, m.Id, m.HandInBy ?? DateOnly.MinValue,
                $"{names.Body(m.Body)} {m.On.Show()}", $"/meetings/{m.Id}", m.Version),
        });
        return InOrder(entries.Where(entry => entry.On >= from && entry.On <= to));
    }

    private async Task<IEnumerable<CalendarEntry>> Steps(IQueryable<Step> steps, CancellationToken cancellationToken)
    {
        var rows = await steps.Where(step => step.DueOn >= from && step.DueOn <= to).OrderBy(step => step.DueOn)
            .Take(Most)
            .Join(db.Cases.AsNoTracking(), step => step.CaseId, c => c.Id,
                (step, c) => new { step, c.Year, c.Sequence, c.Title, c.Kind, c.DefinitionVersion, c.Version })
            .ToListAsync(cancellationToken);
        return rows.Select(row => new CalendarEntry(
            EntryKind.Step, row.step.Id, row.step.DueOn!.Value,
            $"{row.Year}/{row.Sequence} {names.Of(definitions.Get(row.Kind, row.DefinitionVersion), row.step)}: {row.Title}",
            $"/cases/{row.Year}/{row.Sequence}", row.Version));
    }

    /// <summary>
    /// There are few open mandates, and their deadline, which runs until a case has answered, is part of their text.
    /// </summary>
    private async Task<IEnumerable<CalendarEntry>> Mandates(
        IQueryable<Membership> answered, CancellationToken cancellationToken)
    {
        var waiting = await db.Unanswered().AsNoTracking()
            .Join(answered, mandate => mandate.MembershipId, m => m.Id,
                (mandate, m) => new { mandate, m.Name })
            .ToListAsync(cancellationToken);
        return waiting.Where(
            row => row.mandate.IsConfirmed && row.mandate.Text.DeadlineOn >= from && row.mandate.Text.DeadlineOn <= to)
            .Select(row => new CalendarEntry(EntryKind.Mandate, row.mandate.Id, row.mandate.Text.DeadlineOn!.Value, row.Name,
                $"/mandates#{row.mandate.Id}", row.mandate.Version));
    }

    private async Task<IEnumerable<CalendarEntry>> Reevaluations(
        IQueryable<Membership> answered, CancellationToken cancellationToken)
    {
        var due = await answered
            .Where(m => m.Status == MembershipStatus.Member && m.NextReevaluation >= from && m.NextReevaluation <= to)
            .OrderBy(m => m.NextReevaluation).Take(Most)
            .Select(m => new { m.Id, m.Name, m.NextReevaluation, m.Version }).ToListAsync(cancellationToken);
        return due.Select(
            row => new CalendarEntry(EntryKind.Reevaluation, row.Id, row.NextReevaluation!.Value, row.Name,
                $"/register/{row.Id}", row.Version));
    }

    private static List<CalendarEntry> InOrder(IEnumerable<CalendarEntry> entries) =>
        [.. entries.OrderBy(entry => entry.On).ThenBy(entry => entry.StartsAt).ThenBy(entry => entry.Kind)
            .ThenBy(entry => entry.Title, StringComparer.Ordinal)];
}
