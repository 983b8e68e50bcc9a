using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>The council's mandates: open ones first, by deadline, then answered ones.</summary>
public static class ListMandates
{
    /// <summary>All mandates; a council gives a few a year.</summary>
    [Shows(typeof(Mandate))]
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>A mandate, with the case that answers it.</summary>
    public sealed record Row(
        Guid Id, Guid MembershipId, string Membership, MandateText Text, DateOnly? RecordedOn, string? CaseNumber,
        string? EndOutcome)
    {
        /// <summary>Whether no case answers it yet.</summary>
        public bool IsOpen => CaseNumber is null;

        /// <summary>
        /// The start of its age: the resolution, or otherwise when it was recorded; null when neither is known, as for
        /// first data.
        /// </summary>
        public DateOnly? Since => Text.ResolvedOn ?? RecordedOn;
    }

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await (
                from mandate in db.Mandates.AsNoTracking()
                join membership in db.Memberships.AsNoTracking() on mandate.MembershipId equals membership.Id
                join answer in db.Cases.AsNoTracking() on mandate.CaseId equals answer.Id into answers
                from answer in answers.DefaultIfEmpty()
                select new { mandate.Id, mandate.MembershipId, membership.Name, mandate.Text, mandate.RecordedAt,
                    mandate.RecordedBy, Year = (int?)answer.Year, Sequence = (int?)answer.Sequence, answer.EndOutcome })
                .ToListAsync(cancellationToken);
            List<Row> rows = [.. found
                .Select(m => new Row(m.Id, m.MembershipId, m.Name, m.Text,
                    m.RecordedBy is null ? null : m.RecordedAt.OsloDate(),
                    m.Year is { } year ? new CaseNumber(year, m.Sequence!.Value).ToString() : null, m.EndOutcome))
                .OrderBy(row => !row.IsOpen).ThenBy(row => row.Text.DeadlineOn ?? DateOnly.MaxValue)
                .ThenBy(row => row.Since)];
            return rows;
        }
    }
}
