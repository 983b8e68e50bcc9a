using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>The page of a round and its progress.</summary>
public sealed class ShowRoundPage : SlicePage
{
    /// <summary>The round.</summary>
    public ShowRound.View View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGet(Guid id) => Show(new ShowRound.Query(id), view => View = view);
}
