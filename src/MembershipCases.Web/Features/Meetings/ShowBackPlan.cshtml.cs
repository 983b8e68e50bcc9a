using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>When a case must begin to be decided in a meeting.</summary>
public sealed class ShowBackPlanPage : SlicePage
{
    /// <summary>The ways.</summary>
    public ShowBackPlan.View View { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public Task<IActionResult> OnGet(Guid id) => Show(new ShowBackPlan.Query(id), view => View = view);
}
