using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Offices;

internal sealed class ListOfficesPage : SlicePage
{
    /// <summary>The offices, those in force first.</summary>
    public IReadOnlyList<ListOffices.Row> Rows { get; private set; } = [];

    public Task<IActionResult> OnGet() => Show(new ListOffices.Query(), rows => Rows = rows);
}
