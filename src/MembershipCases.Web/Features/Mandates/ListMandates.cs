using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>The council's mandates: unconfirmed and waiting ones first, then by where they stand, by deadline.</summary>
public static class ListMandates
{
    /// <summary>All mandates; a council gives a few a year.</summary>
    [Shows(typeof(Mandate))]
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>A mandate, with the case that treats it or has answered it.</summary>
    public sealed record Row(
        Guid Id, int Version, Guid MembershipId, string Membership, MandateText Text, MandateState State,
        DateOnly? RecordedOn, string? CaseNumber, string? EndOutcome)
    {
        /// <summary>Whether no case has answered it yet.</summary>
        public bool IsOpen => State is MandateState.Waiting or MandateState.UnderTreatment;

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
                select new { Mandate = mandate, membership.Name, Year = (int?)answer.Year,
                    Sequence = (int?)answer.Sequence, answer.EndOutcome })
                .ToListAsync(cancellationToken);
            List<Row> rows = [.. found.Select(m => RowOf(m.Mandate, m.Name,
                m.Year is { } year ? new CaseNumber(year, m.Sequence!.Value).ToString() : null, m.EndOutcome))
                .OrderBy(row => row.State).ThenBy(row => row.Text.DeadlineOn ?? DateOnly.MaxValue)
                .ThenBy(row => row.Since)];
            return rows;
        }

        private static Row RowOf(Mandate of, string membership, string? number, string? outcome)
        {
            var state = of.StateAfter(outcome);
            var hasCase = state is MandateState.UnderTreatment or MandateState.Answered;
            return new Row(of.Id, of.Version, of.MembershipId, membership, of.Text, state,
                of.RecordedBy is null ? null : of.RecordedAt.OsloDate(), hasCase ? number : null, hasCase ? outcome : null);
        }
    }
}
