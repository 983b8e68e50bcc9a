using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>The offices in force, as choices in a form.</summary>
public static class OfficeChoices
{
    /// <summary>All of them.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<IReadOnlyList<SelectListItem>>;

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<IReadOnlyList<SelectListItem>>>
    {
        public async Task<Result<IReadOnlyList<SelectListItem>>> Handle(
            Query request, CancellationToken cancellationToken)
        {
            var offices = await db.Offices.AsNoTracking()
                .Where(office => office.To == null)
                .OrderBy(office => EF.Functions.Collate(office.TitleNb, Collation.Norwegian))
                .ToListAsync(cancellationToken);
            return offices.ConvertAll(office => new SelectListItem(office.Title(), office.Id.ToString()));
        }
    }
}
