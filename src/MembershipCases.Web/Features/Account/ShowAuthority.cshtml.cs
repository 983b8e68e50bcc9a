using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Account;

internal sealed class ShowAuthorityPage : SlicePage
{
    public ShowAuthority.View View { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new ShowAuthority.Query(), view => View = view);

    /// <summary>Where a case must stand, in words; a tick where none is needed, a dash when it is not for me.</summary>
    public string When(IReadOnlyList<string> states) => states switch
    {
        [] => T["may.no"],
        _ when states.Contains("") => T["may.yes"],
        _ => T["may.when", string.Join(", ", states.Select(state => T[$"may.state.{state}"].Value).Distinct())],
    };
}
