using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>A review of many memberships, and how far it has come.</summary>
internal sealed class ShowRoundPage : SlicePage
{
    public ShowRound.View View { get; private set; } = null!;

    public Task<IActionResult> OnGet(Guid id) => Show(new ShowRound.Query(id), view => View = view);
}
