using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Offices;

/// <summary>The offices in all periods, with the numbers of their memberships and cases.</summary>
public static class ListOffices
{
    /// <summary>Takes no parameters.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>An office in the list.</summary>
    public sealed record Row(
        Guid Id, string Title, OfficeKind Kind, string? Department, DateOnly? From, DateOnly? To, int Memberships,
        int OpenCases);

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.Offices.AsNoTracking()
                .OrderBy(office => office.To != null)
                .ThenBy(office => EF.Functions.Collate(office.TitleNb, Collation.Norwegian))
                .Select(office => new
                {
                    Office = office,
                    Memberships = db.Facts.Count(fact => fact.OfficeId == office.Id && fact.To == null),
                    Cases = db.Cases.Count(
                        of => of.ClosedAt == null && of.Offices.Any(held => held.OfficeId == office.Id)),
                })
                .ToListAsync(cancellationToken);
            return found.ConvertAll(line => new Row(
                line.Office.Id, line.Office.Title(), line.Office.Kind, line.Office.Department, line.Office.From,
                line.Office.To, line.Memberships, line.Cases));
        }
    }
}
