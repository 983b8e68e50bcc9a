using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.Process;
using MembershipCases.Web.Data;
using MembershipCases.Web.Features.Shared;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Tasks;

/// <summary>The worklist: what waits for the one who reads, and what their cases wait for.</summary>
public static class SeeTasks
{
    private const int PageSize = 25;

    /// <summary>From where each list goes on.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Place? Mine, Place? Others) : IQuery<View>;

    /// <summary>A place in a list that is sorted by deadline.</summary>
    public sealed record Place(DateOnly DueOn, Guid Id)
    {
        /// <inheritdoc/>
        public override string ToString() => FormattableString.Invariant($"{DueOn:yyyy-MM-dd}_{Id:N}");

        /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
        public static Place? Parse(string? text) =>
            text?.Split('_') is [var due, var id] && OsloTime.TryReadDate(due, out var day) && Guid.TryParse(id, out var guid) ? new Place(day, guid) : null;
    }

    /// <summary>One open step.</summary>
    public sealed record Row(Guid Id, int Year, int Sequence, string Title, string Step, string Whose, DateTimeOffset Since, DateOnly? DueOn);

    /// <summary>A part of a list, and the place where it goes on.</summary>
    public sealed record Rows(IReadOnlyList<Row> Page, int Total, int Overdue, Place? Next);

    /// <summary>A meeting to come.</summary>
    public sealed record MeetingRow(Guid Id, string Body, DateOnly On, TimeOnly? StartsAt, string? Place, int Cases);

    /// <summary>How many cases of a kind are open.</summary>
    public sealed record Count(CaseKind Kind, int Cases);

    /// <summary>The worklist.</summary>
    /// <param name="Mine">What waits for the reader; null for those whose roles do no steps.</param>
    /// <param name="Others">What the reader's cases wait for; null for those without an office.</param>
    /// <param name="Overview">Open cases by kind, for those whose roles do no steps.</param>
    /// <param name="Overdue">Open steps past their deadline, everywhere.</param>
    /// <param name="Meetings">The next meetings.</param>
    public sealed record View(Rows? Mine, Rows? Others, IReadOnlyList<Count> Overview, int Overdue, IReadOnlyList<MeetingRow> Meetings);

    /// <summary>Reads it.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user, ProcessDefinitions definitions) : IRequestHandler<Query, Result<View>>
    {
        /// <inheritdoc/>
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var names = await WorkNames.Read(db, cancellationToken);
            var open = new OpenSteps(db, user.Required);
            return new View(
                open.HasTasks ? await Read(open.Mine(), request.Mine, names, cancellationToken) : null,
                open.HasOffice ? await Read(open.Others(), request.Others, names, cancellationToken) : null,
                open.HasTasks ? [] : await Overview(cancellationToken),
                open.HasTasks ? 0 : await open.All().CountAsync(step => step.DueOn < user.Today, cancellationToken),
                await NextMeetings(names, cancellationToken));
        }

        private async Task<Rows> Read(IQueryable<Step> steps, Place? after, WorkNames names, CancellationToken cancellationToken)
        {
            var total = await steps.CountAsync(cancellationToken);
            var overdue = await steps.CountAsync(step => step.DueOn < user.Today, cancellationToken);
            var page = await steps.After(after).Take(PageSize + 1)
                .Join(db.Cases.AsNoTracking(), step => step.CaseId, c => c.Id, (step, c) => new { step, c.Year, c.Sequence, c.Title, c.Kind, c.DefinitionVersion })
                .OrderBy(row => row.step.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.step.Id)
                .ToListAsync(cancellationToken);
            var shown = page.Take(PageSize).Select(row => new Row(
                row.step.Id, row.Year, row.Sequence, row.Title, names.Of(definitions.Get(row.Kind, row.DefinitionVersion), row.step),
                names.Whose(row.step), row.step.OpenedAt, row.step.DueOn)).ToList();
            var next = page.Count > PageSize ? new Place(shown[^1].DueOn ?? DateOnly.MaxValue, shown[^1].Id) : null;
            return new Rows(shown, total, overdue, next);
        }

        private async Task<List<Count>> Overview(CancellationToken cancellationToken) =>
            await db.Cases.Where(c => c.ClosedAt == null).GroupBy(c => c.Kind).Select(group => new Count(group.Key, group.Count())).ToListAsync(cancellationToken);

        private async Task<List<MeetingRow>> NextMeetings(WorkNames names, CancellationToken cancellationToken)
        {
            var coming = await db.Meetings.AsNoTracking().Where(m => m.On >= user.Today).OrderBy(m => m.On).ThenBy(m => m.Body).Take(4)
                .Select(m => new { m.Id, m.Body, m.On, m.StartsAt, m.Place, Cases = m.Agenda.Count }).ToListAsync(cancellationToken);
            return [.. coming.Select(m => new MeetingRow(m.Id, names.Body(m.Body), m.On, m.StartsAt, m.Place, m.Cases))];
        }
    }
}
