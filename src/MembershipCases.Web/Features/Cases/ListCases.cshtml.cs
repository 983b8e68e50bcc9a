using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

internal sealed class ListCasesPage : SlicePage
{
    private static readonly string[] Columns = ["case.number", "case.title", "case.membership", "case.kind",
        "case.opened", "case.closed", "case.outcome", "case.due"];

    /// <summary>Part of a title or a membership's name, or a case number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseState? State { get; set; }

    /// <summary>A responsible office.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Office { get; set; }

    /// <summary>The last case of the previous page.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    /// <summary>The page of the list.</summary>
    public ListCases.View View { get; private set; } = null!;

    /// <summary>The offices to filter by.</summary>
    public IEnumerable<SelectListItem> Offices =>
        View.Offices.Select(office => new SelectListItem(office.Title, office.Id.ToString()));

    private ListCases.Query Asked => new() { Words = Words, Kind = Kind, State = State, Office = Office };

    /// <summary>Whether the user may open a case.</summary>
    public bool MayOpen => View.MayOpen;

    public Task<IActionResult> OnGet() => Show(Asked with { After = After }, view => View = view);

    /// <summary>All matches as a file.</summary>
    public Task<IActionResult> OnGetCsv() =>
        Export(sheet => File(CsvSheet.Write(sheet), CsvSheet.MediaType, "cases.csv"));

    /// <summary>The same as a spreadsheet.</summary>
    public Task<IActionResult> OnGetXlsx() =>
        Export(sheet => File(XlsxSheet.Write("Cases", sheet), XlsxSheet.MediaType, "cases.xlsx"));

    /// <summary>The address of the same list for the next page or a file.</summary>
    public string Address(string? handler, Guid? after) =>
        Url.Page(null, handler, new { Words, Kind, State, Office, After = after })!;

    private async Task<IActionResult> Export(Func<IEnumerable<IReadOnlyList<string>>, IActionResult> file)
    {
        var shown = await Show(Asked with { Whole = true }, view => View = view);
        return View is null ? shown : file([Head(), .. View.Rows.Select(Line)]);
    }

    private IReadOnlyList<string> Head() => [.. Columns.Select(key => T[key].Value)];

    private IReadOnlyList<string> Line(ListCases.Row row) =>
    [
        row.Number, row.Title, row.Membership, T.Name(row.Kind), row.OpenedAt.OsloDate().Show(),
        row.ClosedAt?.OsloDate().Show() ?? "",
        row.EndOutcome is { } end ? T[$"outcome.{end}"].Value : "", row.DueOn?.Show() ?? "",
    ];
}
