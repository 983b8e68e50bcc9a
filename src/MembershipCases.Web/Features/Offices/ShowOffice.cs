using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Offices;

/// <summary>An office: its memberships and cases, predecessors and successors.</summary>
public static class ShowOffice
{
    /// <summary>The office.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The office.</summary>
    public sealed record View : IVersioned
    {
        /// <summary>The office.</summary>
        public Guid Id { get; init; }

        /// <summary>The version, which a command must state.</summary>
        public int Version { get; init; }

        /// <summary>The title.</summary>
        public string Title { get; init; } = "";

        /// <summary>The kind of office.</summary>
        public OfficeKind Kind { get; init; }

        /// <summary>The department that it belongs to.</summary>
        public string? Department { get; init; }

        /// <summary>First day in force.</summary>
        public DateOnly? From { get; init; }

        /// <summary>First day no longer in force.</summary>
        public DateOnly? To { get; init; }

        /// <summary>Its memberships; for an ended office its former ones.</summary>
        public IReadOnlyList<MembershipLine> Memberships { get; init; } = [];

        /// <summary>Its open cases.</summary>
        public IReadOnlyList<CaseLine> Cases { get; init; } = [];

        /// <summary>Its predecessors.</summary>
        public IReadOnlyList<Related> Before { get; init; } = [];

        /// <summary>Its successors.</summary>
        public IReadOnlyList<Related> After { get; init; } = [];
    }

    /// <summary>A membership.</summary>
    public sealed record MembershipLine(Guid Id, string Name);

    /// <summary>An open case.</summary>
    public sealed record CaseLine(CaseNumber Number, string Title);

    /// <summary>A predecessor or successor, and the day of succession.</summary>
    public sealed record Related(Guid Id, string Title, DateOnly On);

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var office = await db.Offices.AsNoTracking()
                .FirstOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
            if (office is null) return OfficeErrors.NotFound;
            return new View
            {
                Id = office.Id,
                Version = office.Version,
                Title = office.Title(),
                Kind = office.Kind,
                Department = office.Department,
                From = office.From,
                To = office.To,
                Memberships = await Memberships(office, cancellationToken),
                Cases = await Cases(office.Id, cancellationToken),
                Before = await Took(office.Id, before: true, cancellationToken),
                After = await Took(office.Id, before: false, cancellationToken),
            };
        }

        private async Task<IReadOnlyList<MembershipLine>> Memberships(
            Office office, CancellationToken cancellationToken) =>
            await db.Memberships.AsNoTracking()
                .Where(m => m.Facts.Any(fact => fact.OfficeId == office.Id && fact.To == office.To))
                .OrderBy(m => EF.Functions.Collate(m.Name, Collation.Norwegian))
                .Select(m => new MembershipLine(m.Id, m.Name))
                .ToListAsync(cancellationToken);

        private async Task<IReadOnlyList<CaseLine>> Cases(Guid id, CancellationToken cancellationToken) =>
            await db.Cases.AsNoTracking()
                .Where(of => of.ClosedAt == null && of.Offices.Any(held => held.OfficeId == id))
                .OrderBy(of => of.Year).ThenBy(of => of.Sequence)
                .Select(of => new CaseLine(new CaseNumber(of.Year, of.Sequence), of.Title))
                .ToListAsync(cancellationToken);

        private async Task<IReadOnlyList<Related>> Took(Guid id, bool before, CancellationToken cancellationToken)
        {
            var found = await (
                from succession in db.Successions.AsNoTracking()
                where (before ? succession.SuccessorId : succession.PredecessorId) == id
                join office in db.Offices on before ? succession.PredecessorId : succession.SuccessorId equals office.Id
                orderby succession.On
                select new { office, succession.On }).ToListAsync(cancellationToken);
            return found.ConvertAll(line => new Related(line.office.Id, line.office.Title(), line.On));
        }
    }
}
