using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>The review documents.</summary>
public sealed class ListReviewsPage : SlicePage
{
    /// <summary>The list.</summary>
    public ListReviews.View View { get; private set; } = new([], false);

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGet() => Show(new ListReviews.Query(), view => View = view);
}
