using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The id of a case by its number.</summary>
public static class IdentifyCase
{
    /// <summary>The case number.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(int Year, int Sequence) : IQuery<Guid>;

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.Cases.Where(c => c.Year == request.Year && c.Sequence == request.Sequence)
                .Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken);
            return found is { } id ? id : CaseErrors.NotFound;
        }
    }
}
