using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Register;

/// <summary>The register page: search, filters, charts, and a page of the list.</summary>
internal sealed class ListMembershipsPage : MembershipFilterPage
{
    private const int PageSize = 100;

    /// <summary>The page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Part { get; set; }

    /// <summary>All matches.</summary>
    public ListMemberships.View View { get; private set; } = new([], []);

    /// <summary>The matches on the current page.</summary>
    public IEnumerable<ListMemberships.Row> Rows => View.Rows.Skip((Current - 1) * PageSize).Take(PageSize);

    /// <summary>The page before, or null.</summary>
    public string? Previous => Current > 1 ? Address("/register", ("part", $"{Current - 1}")) : null;

    /// <summary>The page after, or null.</summary>
    public string? Next =>
        Current * PageSize < View.Rows.Count ? Address("/register", ("part", $"{Current + 1}")) : null;

    /// <summary>The offices to filter by.</summary>
    public IEnumerable<SelectListItem> Offices =>
        View.Offices.Select(office => new SelectListItem(office.Title, office.Id.ToString()));

    /// <summary>Whether the user may register an arena.</summary>
    public bool MayRegister => Me.May<RegisterMembership.Command>();

    /// <summary>
    /// The number of memberships by responsible office, largest first. A membership with two offices is counted for
    /// both.
    /// </summary>
    public IEnumerable<(string Label, int Count)> ByOffice => View.Rows
        .SelectMany(
            row => row.Offices.Count == 0
                ? [T["register.no-office"].Value]
                : row.Offices.Select(office => office.Title))
        .CountBy(title => title).OrderByDescending(count => count.Value).Select(count => (count.Key, count.Value));

    /// <summary>The number of memberships by status.</summary>
    public IEnumerable<(string Label, int Count)> ByStatus => View.Rows
        .OrderBy(row => row.Status is null).ThenBy(row => row.Status)
        .CountBy(row => T.StatusName(row.Status)).Select(count => (count.Key, count.Value));

    private int Current => Math.Max(1, Part ?? 1);

    public Task<IActionResult> OnGet() => Show(Query, view => View = view);
}
