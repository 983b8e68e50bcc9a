using MediatR;

namespace MembershipCases.Web.Features.Account;

/// <summary>The reader's own lines of the table of who may do what, by the roles they act in today.</summary>
public static class ShowAuthority
{
    private const string Words = "way.";

    /// <summary>All of them.</summary>
    [AllowedToEveryoneSignedIn]
    public sealed record Query : IQuery<View>;

    /// <summary>What they may do, and what others do.</summary>
    /// <param name="Does">The reader's own, changes first.</param>
    /// <param name="Others">What is not for the reader.</param>
    /// <param name="HasOffice">Whether it matters to the reader which office answers.</param>
    public sealed record View(IReadOnlyList<Row> Does, IReadOnlyList<string> Others, bool HasOffice);

    /// <summary>A thing to do, by the key of its text.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="Own">Where a case must stand, when the reader's own office answers; empty text where no case is
    /// needed, nothing when it is not for the reader.</param>
    /// <param name="Elsewhere">The same, when another office answers.</param>
    public sealed record Row(string Key, IReadOnlyList<string> Own, IReadOnlyList<string> Elsewhere);

    internal sealed class Handler(CurrentUser user, TextCatalogue texts) : IRequestHandler<Query, Result<View>>
    {
        public Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (own, elsewhere) = (Columns(isOwn: true), Columns(isOwn: false));
            var rows = AccessTable.Own.Ways.Where(way => texts.Keys.Contains(Words + way))
                .OrderBy(way => way.StartsWith("GET ", StringComparison.Ordinal))
                .Select(way => new Row(Words + way, AccessTable.Own.Open(way, own),
                    AccessTable.Own.Open(way, elsewhere))).ToList();
            var does = rows.Where(row => row.Own.Count + row.Elsewhere.Count > 0).ToList();
            return Task.FromResult<Result<View>>(
                new View(does, [.. rows.Except(does).Select(row => row.Key)], !own.SequenceEqual(elsewhere)));
        }

        private List<string> Columns(bool isOwn) =>
            [.. user.Required.Authorities
                .Select(authority => AccessTable.Column(authority.Role, authority.OfficeId is not null, isOwn))
                .Distinct().DefaultIfEmpty("no role")];
    }
}
