using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Account;

/// <summary>The page with the user's sessions.</summary>
internal sealed class ListSessionsPage : SlicePage
{
    [BindProperty]
    public EndSessions.Command Input { get; set; } = new();

    public ListSessions.View View { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new ListSessions.Query(), view => View = view);

    public Task<IActionResult> OnPost() => Do(Input, _ => Ended(), OnGet);

    private RedirectResult Ended() =>
        GoTo("/account/sessions", Input.SessionId is null ? "account.ended-all" : "account.ended-one");
}
