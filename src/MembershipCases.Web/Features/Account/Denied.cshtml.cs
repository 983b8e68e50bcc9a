using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Account;

/// <summary>Shows who is signed in, why access is denied, and what to do.</summary>
[AllowAnonymous]
internal sealed class DeniedPage(CurrentUser user) : PageModel
{
    /// <summary>Who is signed in, or null when the person is unknown to the service.</summary>
    public string? Name => user.Actor?.Name;

    /// <summary>
    /// The text key of the reason: the sign-in failed, was not strong enough, or the person is unknown.
    /// </summary>
    public string Why =>
        Request.Query["because"] switch { ["assurance"] => "account.denied-assurance", ["failed"] =>
            "account.denied-failed", _ => "account.denied-unknown" };

    /// <summary>Answers with status 403.</summary>
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
