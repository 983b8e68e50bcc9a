using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Offices;

internal sealed class ShowOfficePage : SlicePage
{
    public ShowOffice.View View { get; private set; } = new();

    /// <summary>Whether the user may record its succession.</summary>
    public bool MaySucceed => View.To is null && Me.May<SucceedOffice.Command>();

    public Task<IActionResult> OnGet(Guid id) => Show(new ShowOffice.Query(id), view => View = view);
}
