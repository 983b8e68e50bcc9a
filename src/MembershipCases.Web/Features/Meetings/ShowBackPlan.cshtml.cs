using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The page on the latest start of cases for a meeting.</summary>
public sealed class ShowBackPlanPage : SlicePage
{
    /// <summary>The plans.</summary>
    public ShowBackPlan.View View { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public Task<IActionResult> OnGet(Guid id) => Show(new ShowBackPlan.Query(id), view => View = view);
}
