using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Offices;

/// <summary>The list of offices.</summary>
public sealed class ListOfficesPage : SlicePage
{
    /// <summary>The offices, those in force first.</summary>
    public IReadOnlyList<ListOffices.Row> Rows { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public Task<IActionResult> OnGet() => Show(new ListOffices.Query(), rows => Rows = rows);
}
