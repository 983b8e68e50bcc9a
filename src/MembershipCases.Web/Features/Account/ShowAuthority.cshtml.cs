using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Account;

/// <summary>The page on what the user may do.</summary>
public sealed class ShowAuthorityPage : SlicePage
{
    /// <summary>The user's lines.</summary>
    public ShowAuthority.View View { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public Task<IActionResult> OnGet() => Show(new ShowAuthority.Query(), view => View = view);

    /// <summary>The states of a case in words; a tick when none is needed, a dash when the user may not.</summary>
    public string When(IReadOnlyList<string> states) => states switch
    {
        [] => T["may.no"],
        _ when states.Contains("") => T["may.yes"],
        _ => T["may.when", string.Join(", ", states.Select(state => T[$"may.state.{state}"].Value).Distinct())],
    };
}
