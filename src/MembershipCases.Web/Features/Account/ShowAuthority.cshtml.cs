using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Account;

internal sealed class ShowAuthorityPage : SlicePage
{
    public ShowAuthority.View View { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new ShowAuthority.Query(), view => View = view);

    /// <summary>The states of a case in words; a tick when none is needed, a dash when the user may not.</summary>
    public string When(IReadOnlyList<string> states) => states switch
    {
        [] => T["may.no"],
        _ when states.Contains("") => T["may.yes"],
        _ => T["may.when", string.Join(", ", states.Select(state => T[$"may.state.{state}"].Value).Distinct())],
    };
}
