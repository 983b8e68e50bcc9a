using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Overview;

/// <summary>The overview of a commissioner: memberships, due and overdue steps, assessments, open mandates.</summary>
public static class ShowOverview
{
    private const int MostMemberships = 500, MostSteps = 25, MostAssessments = 2000, MostMandates = 50;

    /// <summary>The office; null for the user's own, or for all when they have none.</summary>
    [AllowedTo(Role.Commissioner, Role.CaseHandler, Role.Administrator)]
    public sealed record Query(Guid? Office) : IQuery<View>;

    /// <summary>A membership of the office.</summary>
    public sealed record MembershipRow(Guid Id, string Name, MembershipStatus Status, DateOnly? Next);

    /// <summary>A mandate that no case has answered yet.</summary>
    public sealed record MandateRow(Guid Id, string Membership, MandateText Text, MandateState State);

    /// <summary>The overview. Lists are limited in length; the counts are of all.</summary>
    /// <param name="Offices">Titles of the included offices.</param>
    /// <param name="Memberships">Their memberships, by name.</param>
    /// <param name="Late">Open steps past their deadline.</param>
    /// <param name="LateCount">The number of overdue steps.</param>
    /// <param name="Due">The other open steps, by deadline.</param>
    /// <param name="DueCount">The number of other open steps.</param>
    /// <param name="Criteria">The assessments by criterion.</param>
    /// <param name="Mandates">Open mandates.</param>
    /// <param name="Meetings">The next meetings.</param>
    public sealed record View(
        IReadOnlyList<string> Offices, IReadOnlyList<MembershipRow> Memberships, IReadOnlyList<TaskRow> Late,
        int LateCount,
        IReadOnlyList<TaskRow> Due, int DueCount, IReadOnlyList<Criterion> Criteria, IReadOnlyList<MandateRow> Mandates,
        IReadOnlyList<ComingMeeting> Meetings);

    internal sealed class Handler(
        MembershipDb db, CurrentUser user, AssessmentGrades grades, ProcessDefinitions definitions)
            : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var offices = await Offices(request.Office, cancellationToken);
            if (offices.Count == 0) return OfficeErrors.NotFound;
            var ids = offices.ConvertAll(office => office.Id);
            var held = db.Memberships.AsNoTracking()
                .Where(m => m.Facts.Any(
                    fact => fact.Kind == FactKind.Responsible && fact.To == null
                        && ids.Contains(fact.OfficeId!.Value)));
            var open = (await OpenSteps.For(db, user.Required, cancellationToken)).Of(ids);
            var (late, due) = (open.Where(step => step.DueOn < user.Today),
                open.Where(step => step.DueOn == null || step.DueOn >= user.Today));
            var rows = new TaskRows(db, definitions, await WorkNames.Read(db, cancellationToken));
            return new View(
                offices.ConvertAll(office => office.Title()),
                await Memberships(held, cancellationToken),
                await rows.Of(late, null, MostSteps, cancellationToken), await late.CountAsync(cancellationToken),
                await rows.Of(due, null, MostSteps, cancellationToken), await due.CountAsync(cancellationToken),
                await Criteria(held, ids, cancellationToken),
                await Mandates(held, cancellationToken),
                await rows.NextMeetings(user.Today, cancellationToken));
        }

        private async Task<List<Office>> Offices(Guid? chosen, CancellationToken cancellationToken)
        {
            var all = await db.Offices.AsNoTracking()
                .OrderBy(office => EF.Functions.Collate(office.TitleNb, Collation.Norwegian))
                .ToListAsync(cancellationToken);
            if (chosen is { } id) return all.FindAll(office => office.Id == id);
            var mine = user.Required.OfficesAs(Role.Commissioner).Concat(user.Required.OfficesAs(Role.CaseHandler))
                .ToHashSet();
            return all.FindAll(office => mine.Count == 0 ? office.IsInForce(user.Today) : mine.Contains(office.Id));
        }

        private static async Task<IReadOnlyList<MembershipRow>> Memberships(
            IQueryable<Membership> held, CancellationToken cancellationToken) =>
            await held.OrderBy(m => EF.Functions.Collate(m.Name, Collation.Norwegian)).Take(MostMemberships)
                .Select(m => new MembershipRow(m.Id, m.Name, m.Status, m.NextReevaluation))
                .ToListAsync(cancellationToken);

        private async Task<IReadOnlyList<Criterion>> Criteria(
            IQueryable<Membership> held, List<Guid> offices, CancellationToken cancellationToken) =>
            Criterion.Of(await grades.Of(held, offices, MostAssessments, cancellationToken));

        private async Task<IReadOnlyList<MandateRow>> Mandates(
            IQueryable<Membership> held, CancellationToken cancellationToken)
        {
            var open = await db.Unanswered().AsNoTracking()
                .Join(held, mandate => mandate.MembershipId, m => m.Id,
                    (mandate, m) => new { Mandate = mandate, m.Name,
                        Ended = db.Cases.Where(of => of.Id == mandate.CaseId).Select(of => of.EndOutcome).FirstOrDefault() })
                .OrderBy(row => row.Mandate.Id).Take(MostMandates).ToListAsync(cancellationToken);
            return [.. open.Where(row => row.Mandate.IsConfirmed)
                .Select(row => new MandateRow(row.Mandate.Id, row.Name, row.Mandate.Text, row.Mandate.StateAfter(row.Ended)))
                .OrderBy(row => row.Text.DeadlineOn ?? DateOnly.MaxValue)];
        }
    }
}
