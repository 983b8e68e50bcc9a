using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Account;

/// <summary>The page with the user's sessions.</summary>
public sealed class ListSessionsPage : SlicePage
{
    /// <summary>The submitted form.</summary>
    [BindProperty]
    public EndSessions.Command Input { get; set; } = new();

    /// <summary>The sessions.</summary>
    public ListSessions.View View { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public Task<IActionResult> OnGet() => Show(new ListSessions.Query(), view => View = view);

    /// <summary>Signs out.</summary>
    public Task<IActionResult> OnPost() => Do(Input, _ => Ended(), OnGet);

    private RedirectResult Ended() =>
        GoTo("/account/sessions", Input.SessionId is null ? "account.ended-all" : "account.ended-one");
}
