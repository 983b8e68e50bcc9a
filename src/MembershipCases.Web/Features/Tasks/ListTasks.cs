using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Tasks;

/// <summary>The worklist: the user's tasks, and what their cases wait for.</summary>
public static class ListTasks
{
    private const int PageSize = 25;

    /// <summary>The position in each list.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(WorklistPlace? Mine, WorklistPlace? Others) : IQuery<View>;

    /// <summary>A page of a list, and the position of the next.</summary>
    public sealed record Rows(IReadOnlyList<TaskRow> Page, int Total, int Overdue, WorklistPlace? Next);

    /// <summary>The number of open cases of a kind.</summary>
    public sealed record Count(CaseKind Kind, int Cases);

    /// <summary>The worklist.</summary>
    /// <param name="Late">Overdue steps: the user's own and others' in the user's cases.</param>
    /// <param name="Mine">The user's tasks; null for those whose roles do no steps.</param>
    /// <param name="Others">What the user's cases wait for; null for those without an office.</param>
    /// <param name="Overview">Open cases by kind, for those whose roles do no steps.</param>
    /// <param name="Overdue">The number of overdue steps everywhere.</param>
    /// <param name="Meetings">The next meetings.</param>
    /// <param name="Secretariat">The disqualifications whose rulings are the user's turn to record, treatments that wait
    /// for a second person, and mandates to confirm.</param>
    /// <param name="Unanswered">Memberships that nobody answers for; for the chief commissioner.</param>
    public sealed record View(
        IReadOnlyList<TaskRow> Late, Rows? Mine, Rows? Others, IReadOnlyList<Count> Overview, int Overdue,
        IReadOnlyList<ComingMeeting> Meetings, SecretariatTasks Secretariat,
        IReadOnlyList<UnansweredMembership> Unanswered);

    internal sealed class Handler(
        MembershipDb db, CurrentUser user, ProcessDefinitions definitions, Affiliations seats)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var open = await OpenSteps.For(db, user.Required, cancellationToken);
            var rows = new TaskRows(db, definitions, await WorkNames.Read(db, cancellationToken));
            return new View(
                await Late(open, request, rows, cancellationToken),
                open.HasTasks ? await Read(open.Mine(), request.Mine, rows, cancellationToken) : null,
                open.HasOffice ? await Read(open.Others(), request.Others, rows, cancellationToken) : null,
                open.HasTasks ? [] : await Overview(cancellationToken),
                open.HasTasks ? 0 : await open.All().CountAsync(step => step.DueOn < user.Today, cancellationToken),
                await rows.NextMeetings(user.Today, cancellationToken),
                await SecretariatTasks.Of(db, seats, user.Required, cancellationToken), await Unanswered(cancellationToken));
        }

        private async Task<IReadOnlyList<UnansweredMembership>> Unanswered(CancellationToken cancellationToken) =>
            user.Required.Is(Role.Commissioner)
            && (await seats.Heads(cancellationToken)).Any(office => user.Required.Is(Role.Commissioner, office))
                ? await UnansweredMembership.On(user.Today, db, cancellationToken)
                : [];

        /// <summary>Overdue steps come first, on the first page of the lists only.</summary>
        private async Task<IReadOnlyList<TaskRow>> Late(
            OpenSteps open, Query request, TaskRows rows, CancellationToken cancellationToken)
        {
            if (!open.HasTasks || request is not { Mine: null, Others: null }) return [];
            var mine = await rows.Of(open.Mine().Where(step => step.DueOn < user.Today), null, PageSize,
                cancellationToken);
            var others = open.HasOffice
                ? await rows.Of(open.Others().Where(step => step.DueOn < user.Today), null, PageSize, cancellationToken)
                : [];
            return [.. mine.Concat(others).OrderBy(row => row.DueOn).ThenBy(row => row.Id).Take(PageSize)];
        }

        private async Task<Rows> Read(
            IQueryable<Step> steps, WorklistPlace? after, TaskRows rows, CancellationToken cancellationToken)
        {
            var total = await steps.CountAsync(cancellationToken);
            var overdue = await steps.CountAsync(step => step.DueOn < user.Today, cancellationToken);
            var page = await rows.Of(steps, after, PageSize + 1, cancellationToken);
            var shown = page.Take(PageSize).ToList();
            var next = page.Count > PageSize
                ? new WorklistPlace(shown[^1].DueOn ?? DateOnly.MaxValue, shown[^1].Id)
                : null;
            return new Rows(shown, total, overdue, next);
        }

        private async Task<List<Count>> Overview(CancellationToken cancellationToken) =>
            await db.Cases.Where(c => c.ClosedAt == null).GroupBy(c => c.Kind)
                .Select(group => new Count(group.Key, group.Count())).ToListAsync(cancellationToken);
    }
}
