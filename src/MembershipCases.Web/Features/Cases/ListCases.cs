using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The list of cases, newest first.</summary>
public static class ListCases
{
    /// <summary>The number of cases on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The filter; null does not filter.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<View>
    {
        /// <summary>Part of a title or a membership's name, or a case number.</summary>
        public string? Words { get; init; }

        /// <summary>The kind of case.</summary>
        public CaseKind? Kind { get; init; }

        /// <summary>Open or ended.</summary>
        public CaseState? State { get; init; }

        /// <summary>A responsible office.</summary>
        public Guid? Office { get; init; }

        /// <summary>The last case of the previous page.</summary>
        public Guid? After { get; init; }

        /// <summary>True for all matches, without pages.</summary>
        public bool Whole { get; init; }
    }

    /// <summary>A page of the list, the position of the next, and whether the user may open a case.</summary>
    public sealed record View(
        IReadOnlyList<Row> Rows, Guid? Next, IReadOnlyList<ShowOpenCaseForm.OfficeChoice> Offices, bool MayOpen);

    /// <summary>A case in the list.</summary>
    public sealed record Row(
        Guid Id, int Year, int Sequence, string Title, string Membership, CaseKind Kind, DateTimeOffset OpenedAt,
        DateTimeOffset? ClosedAt, string? EndOutcome, DateOnly? DueOn)
    {
        /// <summary>The case number.</summary>
        public string Number => new CaseNumber(Year, Sequence).ToString();
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await After(Narrowed(request), request)
                .OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Id)
                .Take(request.Whole ? int.MaxValue : PageSize + 1)
                .Select(c => new Row(
                    c.Id, c.Year, c.Sequence, c.Title,
                    db.Memberships.Where(m => m.Id == c.MembershipId).Select(m => m.Name).First(), c.Kind, c.OpenedAt,
                    c.ClosedAt, c.EndOutcome,
                    c.Steps.Where(step => step.ClosedAt == null).Min(step => step.DueOn)))
                .ToListAsync(cancellationToken);
            var rows = request.Whole ? found : [.. found.Take(PageSize)];
            var offices = await db.Offices.AsNoTracking()
                .OrderBy(o => EF.Functions.Collate(o.TitleNb, Collation.Norwegian)).ToListAsync(cancellationToken);
            return new View(rows, found.Count > rows.Count ? rows[^1].Id : null,
                [.. offices.Select(office => new ShowOpenCaseForm.OfficeChoice(office.Id, office.Title()))],
                OpeningRules.MayOpen(user.Required, offices.HeadsOn(user.Today)));
        }

        private IQueryable<MembershipCase> Narrowed(Query request)
        {
            var cases = db.Cases.AsNoTracking();
            if (request.Kind is { } kind) cases = cases.Where(c => c.Kind == kind);
            if (request.State is { } state) cases = cases.Where(c => (c.ClosedAt == null) == (state == CaseState.Open));
            if (request.Office is { } office) cases = cases.Where(c => c.Offices.Any(o => o.OfficeId == office));
            if (string.IsNullOrWhiteSpace(request.Words)) return cases;
            if (CaseNumber.Parse(request.Words) is { } number)
                return cases.Where(c => c.Year == number.Year && c.Sequence == number.Sequence);
            var words = request.Words.Trim();
            var lower = words.ToLowerInvariant();
            return cases.Where(
                c => c.Title.Contains(words)
                    || db.Memberships.Any(m => m.Id == c.MembershipId && m.SearchText.Contains(lower)));
        }

        /// <summary>The cases after the last one of the previous page, in list order.</summary>
        private IQueryable<MembershipCase> After(IQueryable<MembershipCase> cases, Query request)
        {
            if (request.After is not { } id) return cases;
            var last = db.Cases.Where(c => c.Id == id).Select(c => c.OpenedAt);
            return cases.Where(c => c.OpenedAt < last.First() || (c.OpenedAt == last.First() && c.Id < id));
        }
    }
}
