using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>The page of a round and its progress.</summary>
internal sealed class ShowRoundPage : SlicePage
{
    public ShowRound.View View { get; private set; } = null!;

    public Task<IActionResult> OnGet(Guid id) => Show(new ShowRound.Query(id), view => View = view);
}
