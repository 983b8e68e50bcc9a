using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>The coming re-evaluations of memberships, nearest first, and the rounds that were started.</summary>
public static class ListReevaluations
{
    private const int PageSize = 50;

    /// <summary>The filter.</summary>
    /// <param name="Office">A responsible office; null for all.</param>
    /// <param name="After">The last membership of the previous page.</param>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid? Office, Guid? After) : IQuery<View>;

    /// <summary>A page of the list.</summary>
    /// <param name="Rows">Memberships with a date.</param>
    /// <param name="Next">The position of the next page.</param>
    /// <param name="Dateless">Memberships without a date, at most one page.</param>
    /// <param name="Rounds">The rounds, newest first.</param>
    public sealed record View(
        IReadOnlyList<Row> Rows, Guid? Next, IReadOnlyList<Row> Dateless, IReadOnlyList<Round> Rounds);

    /// <summary>A membership.</summary>
    public sealed record Row(
        Guid Id, string Name, DateOnly? Next, Cycle Cycle, IReadOnlyList<string> Offices, OpenCase? Case);

    /// <summary>The open case of a membership.</summary>
    public sealed record OpenCase(CaseNumber Number, CaseKind Kind);

    /// <summary>A round of re-evaluations.</summary>
    public sealed record Round(Guid Id, string Title, DateOnly DueOn, int Cases, int Ended);

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var members = db.Memberships.AsNoTracking().Where(m => m.Status == MembershipStatus.Member)
                .Where(m => request.Office == null
                    || db.Facts.Any(
                        fact => fact.MembershipId == m.Id && fact.OfficeId == request.Office && fact.To == null));
            var dated = await After(members.Where(m => m.NextReevaluation != null), request.After)
                .OrderBy(m => m.NextReevaluation).ThenBy(m => m.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
            var dateless = await members.Where(m => m.NextReevaluation == null)
                .OrderBy(m => EF.Functions.Collate(m.Name, Collation.Norwegian)).Take(PageSize)
                .ToListAsync(cancellationToken);
            var rows = await Rows([.. dated.Take(PageSize), .. dateless], cancellationToken);
            return new View(
                [.. rows.Where(row => row.Next is not null)], dated.Count > PageSize ? dated[PageSize - 1].Id : null,
                [.. rows.Where(row => row.Next is null)],
                await Rounds(cancellationToken));
        }

        private IQueryable<Membership> After(IQueryable<Membership> members, Guid? after)
        {
            if (after is not { } id) return members;
            var last = db.Memberships.Where(m => m.Id == id).Select(m => m.NextReevaluation);
            return members.Where(
                m => m.NextReevaluation > last.First()
                    || (m.NextReevaluation == last.First() && m.Id.CompareTo(id) > 0));
        }

        private async Task<List<Row>> Rows(List<Membership> members, CancellationToken cancellationToken)
        {
            var names = await WorkNames.Read(db, cancellationToken);
            var ids = members.ConvertAll(m => m.Id);
            var facts = (await db.Facts.AsNoTracking()
                .Where(fact => ids.Contains(fact.MembershipId) && fact.To == null
                    && (fact.OfficeId != null || fact.Kind == FactKind.ReevaluationCycle))
                    .ToListAsync(cancellationToken)).ToLookup(fact => fact.MembershipId);
            var cases = await db.Cases.Where(c => ids.Contains(c.MembershipId) && c.ClosedAt == null)
                .ToDictionaryAsync(c => c.MembershipId, c => new OpenCase(new CaseNumber(c.Year, c.Sequence), c.Kind),
                    cancellationToken);
            return members.ConvertAll(m => new Row(
                m.Id, m.Name, m.NextReevaluation,
                Cycle.Parse(facts[m.Id].FirstOrDefault(fact => fact.Kind == FactKind.ReevaluationCycle)?.Value)
                    ?? Cycle.Usual,
                [.. facts[m.Id].Select(fact => fact.OfficeId).OfType<Guid>().Select(names.Office)],
                cases.GetValueOrDefault(m.Id)));
        }

        private async Task<List<Round>> Rounds(CancellationToken cancellationToken) =>
            await db.ReviewRounds.AsNoTracking().OrderByDescending(round => round.Id).Take(PageSize)
                .Select(round => new Round(
                    round.Id, round.Title, round.DueOn, round.Items.Count(item => item.LeftOut == null),
                    round.Items.Count(
                        item => item.LeftOut == null && db.Cases.Any(c => c.Id == item.CaseId && c.ClosedAt != null))))
                .ToListAsync(cancellationToken);
    }
}
