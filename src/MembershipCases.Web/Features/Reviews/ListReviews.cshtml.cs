using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reviews;

internal sealed class ListReviewsPage : SlicePage
{
    public ListReviews.View View { get; private set; } = new([], false);

    public Task<IActionResult> OnGet() => Show(new ListReviews.Query(), view => View = view);
}
