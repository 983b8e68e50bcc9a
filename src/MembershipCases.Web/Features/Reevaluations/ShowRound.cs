using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>The progress of a round of re-evaluations.</summary>
public static class ShowRound
{
    /// <summary>The round.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The round.</summary>
    public sealed record View(
        Guid Id, string Title, string? Office, DateOnly DueOn, DateTimeOffset StartedAt, IReadOnlyList<Row> Rows,
        IReadOnlyList<Left> LeftOut)
    {
        /// <summary>The number of ended cases.</summary>
        public int Ended => Rows.Count(row => row.EndOutcome is not null);

        /// <summary>The number of cases that wait for an assessment.</summary>
        public int Assessing => Rows.Count(row => row.Waiting.Any(step => step.Kind == StepKind.Assess));

        /// <summary>The number of cases that wait for something else.</summary>
        public int Deciding => Rows.Count - Ended - Assessing;
    }

    /// <summary>A membership in the round.</summary>
    public sealed record Row(
        Guid MembershipId, string Membership, CaseNumber Number, string? EndOutcome, IReadOnlyList<Waiting> Waiting)
    {
        /// <summary>Whether an open step is overdue.</summary>
        public bool IsLate(DateOnly today) => Waiting.Any(step => step.DueOn < today);
    }

    /// <summary>An open step.</summary>
    public sealed record Waiting(StepKind Kind, string Name, string Whose, DateOnly? DueOn);

    /// <summary>A membership that was left out, and its case that is or was open.</summary>
    public sealed record Left(Guid MembershipId, string Membership, CaseNumber? Number, string Why);

    internal sealed class Handler(MembershipDb db, ProcessDefinitions definitions) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var round = await db.ReviewRounds.AsNoTracking().Include(r => r.Items)
                .FirstOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
            if (round is null) return RoundErrors.NotFound;
            var names = await WorkNames.Read(db, cancellationToken);
            var ids = round.Items.Select(item => item.MembershipId).ToList();
            var memberships = await db.Memberships.Where(m => ids.Contains(m.Id))
                .OrderBy(m => EF.Functions.Collate(m.Name, Collation.Norwegian)).Select(m => new { m.Id, m.Name })
                .ToListAsync(cancellationToken);
            var caseIds = round.Items.Select(item => item.CaseId).OfType<Guid>().ToList();
            var cases = await db.Cases.AsNoTracking().Include(c => c.Steps.Where(step => step.ClosedAt == null))
                .Where(c => caseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
            var items = memberships.Join(round.Items, m => m.Id, item => item.MembershipId,
                (m, item) => (m.Name, Item: item)).ToList();
            return new View(
                round.Id, round.Title, round.OfficeId is { } office ? names.Office(office) : null, round.DueOn,
                round.StartedAt,
                [.. items.Where(one => one.Item.LeftOut is null)
                    .Select(one => RowOf(one.Item, one.Name, cases[one.Item.CaseId!.Value], names))],
                [.. items.Where(one => one.Item.LeftOut is not null)
                    .Select(one => new Left(one.Item.MembershipId, one.Name,
                        one.Item.CaseId is { } id ? cases[id].Number : null, one.Item.LeftOut!))]);
        }

        private Row RowOf(RoundItem item, string name, MembershipCase of, WorkNames names)
        {
            var definition = definitions.Get(of.Kind, of.DefinitionVersion);
            return new Row(item.MembershipId, name, of.Number, of.EndOutcome,
                [.. of.Steps.OrderBy(step => step.DueOn)
                    .Select(step => new Waiting(step.Kind, names.Of(definition, step), names.OwnerOf(step),
                        step.DueOn))]);
        }
    }
}
