using MembershipCases.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>A review of many memberships, and how far it has come.</summary>
public sealed class SeeReviewRoundPage : SlicePage
{
    /// <summary>The round.</summary>
    public SeeReviewRound.View View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGet(Guid id) => Show(new SeeReviewRound.Query(id), view => View = view);
}
