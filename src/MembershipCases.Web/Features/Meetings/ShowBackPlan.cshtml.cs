using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The page on the latest start of cases for a meeting.</summary>
internal sealed class ShowBackPlanPage : SlicePage
{
    public ShowBackPlan.View View { get; private set; } = null!;

    public Task<IActionResult> OnGet(Guid id) => Show(new ShowBackPlan.Query(id), view => View = view);
}
