using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>A membership's re-evaluation dates, for the forms that change them.</summary>
public static class ShowReevaluationForm
{
    /// <summary>The membership.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid MembershipId) : IQuery<View>;

    /// <summary>The dates.</summary>
    public sealed record View(Guid Id, string Name, int Version, DateOnly? Next, Cycle Cycle, bool MayWrite)
        : IVersioned;

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var of = await db.Memberships.AsNoTracking().Include(m => m.Facts)
                .FirstOrDefaultAsync(m => m.Id == request.MembershipId, cancellationToken);
            return of is null
                ? RegisterErrors.MembershipNotFound
                : new View(of.Id, of.Name, of.Version, of.NextReevaluation, of.Cycle, of.IsKeptBy(user.Required));
        }
    }
}
