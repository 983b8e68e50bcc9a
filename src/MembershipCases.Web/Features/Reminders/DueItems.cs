using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>A task that is due, with the summary that a reminder shows.</summary>
public sealed record DueItem(Subject Subject, ReminderSummary Summary);

/// <summary>
/// Finds all tasks with a date that are not done: open steps, unanswered mandates, coming re-evaluations.
/// </summary>
public sealed class DueItems(MembershipDb db, ProcessDefinitions definitions)
{
    /// <summary>Tasks due by this day; mandates whatever their date, since there are few.</summary>
    public async Task<IReadOnlyList<DueItem>> Until(DateOnly day, CancellationToken cancellationToken) =>
        [.. await Steps(day, cancellationToken), .. await Mandates(cancellationToken),
            .. await Reevaluations(day, cancellationToken)];

    /// <summary>The cases whose deadlines run: neither closed nor suspended.</summary>
    private IQueryable<MembershipCase> Running() =>
        db.Cases.AsNoTracking().Where(c => c.ClosedAt == null && c.SuspendedOn == null);

    private async Task<IEnumerable<DueItem>> Steps(DateOnly day, CancellationToken cancellationToken)
    {
        var open = await db.Steps.AsNoTracking().Where(step => step.ClosedAt == null && step.DueOn <= day)
            .Join(Running(), step => step.CaseId, c => c.Id, (step, c) => new
            {
                step, c.Year, c.Sequence, c.Title, c.Kind, c.DefinitionVersion,
                Offices = c.Offices.OrderBy(office => office.Position).Select(office => office.OfficeId).ToList(),
                Disqualified = c.Disqualifications.Where(question => question.State != DisqualificationState.Fit)
                    .Select(question => question.UserId).ToList(),
                StandIns = c.Replacements
                    .Where(held => held.EndedAt == null && held.Role == step.Role && held.OfficeId == step.OfficeId)
                    .Select(held => held.UserId).ToList(),
            })
            .ToListAsync(cancellationToken);
        return open.Select(row =>
        {
            var definition = definitions.Get(row.Kind,
                row.DefinitionVersion)?.Steps.GetValueOrDefault(row.step.ElementId);
            var number = new CaseNumber(row.Year, row.Sequence).ToString();
            var since = row.step.OpenedAt.OsloDate();
            var rule = row.step.Rule();
            return new DueItem(
                SubjectOf(row.step, since, row.Offices) with { Disqualified = row.Disqualified,
                    StandIns = row.StandIns }, new ReminderSummary
            {
                Title = row.Title,
                CaseNumber = number,
                Step = definition?.Name,
                Due = new DueSum(row.step.DueOn!.Value, rule?.From, rule?.Span) { Changes = row.step.DeadlineChanges },
                Path = $"/cases/{number}#step",
            });
        });
    }

    private static Subject SubjectOf(Step step, DateOnly since, List<Guid> offices) => new()
    {
        Kind = ReminderKind.Step,
        Id = step.Id,
        Anchor = step.DueOn!.Value,
        Since = since,
        Doers = [new Authority(step.Role, step.OfficeId)],
        Offices = step.OfficeId is { } office ? [office] : offices,
        IsCouncils = step.Role == Role.CouncilSecretariat,
    };

    /// <summary>
    /// The council's deadline runs until a case has answered; without one, days are counted until a case is opened.
    /// </summary>
    private async Task<IEnumerable<DueItem>> Mandates(CancellationToken cancellationToken)
    {
        var waits = await db.Waiting().Select(mandate => mandate.Id).ToListAsync(cancellationToken);
        var waiting = (await db.Unanswered().AsNoTracking()
            .Join(db.Memberships.AsNoTracking(), mandate => mandate.MembershipId, membership => membership.Id,
                (mandate, membership) => new { mandate, membership.Name })
            .ToListAsync(cancellationToken))
            .FindAll(row => row.mandate.IsConfirmed
                && (row.mandate.Text.DeadlineOn is not null || waits.Contains(row.mandate.Id)));
        var offices = await Offices([.. waiting.Select(row => row.mandate.MembershipId)], cancellationToken);
        return waiting.Select(row =>
        {
            var (mandate, recorded) = (row.mandate, row.mandate.RecordedAt.OsloDate());
            var anchor = mandate.Text.DeadlineOn ?? mandate.Text.ResolvedOn ?? recorded;
            var kind = mandate.Text.DeadlineOn is null ? ReminderKind.MandateWithoutDeadline : ReminderKind.Mandate;
            return new DueItem(Answered(kind, mandate.Id, anchor, recorded, [.. offices[mandate.MembershipId]]),
                new ReminderSummary
            {
                Title = row.Name,
                Due = new DueSum(anchor),
                Path = $"/mandates#{mandate.Id}",
            });
        });
    }

    private async Task<IEnumerable<DueItem>> Reevaluations(DateOnly day, CancellationToken cancellationToken)
    {
        var due = await db.Memberships.AsNoTracking()
            .Where(membership => membership.Status == MembershipStatus.Member && membership.NextReevaluation <= day)
            .Where(membership =>
                !db.Cases.Any(
                    c => c.MembershipId == membership.Id
                        && (c.ClosedAt == null || c.ReevaluationDueOn == membership.NextReevaluation)))
            .Select(membership => new
            {
                membership.Id, membership.Name, membership.NextReevaluation,
                SetAt = membership.Facts.Where(fact => fact.Kind == FactKind.NextReevaluation && fact.To == null)
                    .Max(fact => (DateTimeOffset?)fact.RecordedAt),
            })
            .ToListAsync(cancellationToken);
        var offices = await Offices([.. due.Select(row => row.Id)], cancellationToken);
        return due.Select(row => new DueItem(
            Answered(ReminderKind.Reevaluation, row.Id, row.NextReevaluation!.Value,
                row.SetAt?.OsloDate() ?? DateOnly.MinValue, [.. offices[row.Id]]),
            new ReminderSummary { Title = row.Name, Due = new DueSum(row.NextReevaluation!.Value),
                Path = $"/register/{row.Id}" }));
    }

    /// <summary>
    /// Tasks that an office's case handlers must start; where no office is responsible, the city government's
    /// secretariat.
    /// </summary>
    private static Subject Answered(
        ReminderKind kind, Guid id, DateOnly anchor, DateOnly since, IReadOnlyList<Guid> offices) => new()
    {
        Kind = kind,
        Id = id,
        Anchor = anchor,
        Since = since,
        Doers = offices.Count > 0
            ? [.. offices.Select(office => new Authority(Role.CaseHandler, office))]
            : [new Authority(Role.CityGovernmentSecretariat, null)],
        Offices = offices,
    };

    private async Task<ILookup<Guid, Guid>> Offices(List<Guid> memberships, CancellationToken cancellationToken)
    {
        var facts = await db.Facts.AsNoTracking()
            .Where(fact => fact.OfficeId != null && fact.Kind == FactKind.Responsible && fact.To == null
                && memberships.Contains(fact.MembershipId))
            .Select(fact => new { fact.MembershipId, OfficeId = fact.OfficeId!.Value })
            .ToListAsync(cancellationToken);
        return facts.ToLookup(fact => fact.MembershipId, fact => fact.OfficeId);
    }
}
