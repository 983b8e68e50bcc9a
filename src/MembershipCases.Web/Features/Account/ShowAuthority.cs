using MediatR;

namespace MembershipCases.Web.Features.Account;

/// <summary>The user's lines of the access table, for their roles today.</summary>
public static class ShowAuthority
{
    private const string Words = "way.";

    /// <summary>Takes no parameters.</summary>
    [AllowedToEveryoneSignedIn]
    public sealed record Query : IQuery<View>;

    /// <summary>What the user may do, and what others may do.</summary>
    /// <param name="Does">The user's own lines, changes first.</param>
    /// <param name="Others">Lines for others only.</param>
    /// <param name="HasOffice">Whether the responsible office makes a difference for the user.</param>
    public sealed record View(IReadOnlyList<Row> Does, IReadOnlyList<string> Others, bool HasOffice);

    /// <summary>An action, by its text key.</summary>
    /// <param name="Key">The text key.</param>
    /// <param name="Own">The states of a case in which the user may do it in their own office; an empty text when no
    /// case is needed, an empty list when they may not.</param>
    /// <param name="Elsewhere">The same in another office.</param>
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
