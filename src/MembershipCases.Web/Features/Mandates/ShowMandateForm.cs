using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>The memberships for the form of a mandate.</summary>
public static class ShowMandateForm
{
    /// <summary>Takes no parameters.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Query : IQuery<IReadOnlyList<Choice>>;

    /// <summary>A membership to choose.</summary>
    public sealed record Choice(Guid Id, string Name);

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<IReadOnlyList<Choice>>>
    {
        public async Task<Result<IReadOnlyList<Choice>>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Memberships.AsNoTracking()
                .OrderBy(m => EF.Functions.Collate(m.Name, Collation.Norwegian))
                .Select(m => new Choice(m.Id, m.Name))
                .ToListAsync(cancellationToken);
    }
}
