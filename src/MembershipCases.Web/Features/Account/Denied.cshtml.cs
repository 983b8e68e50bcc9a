using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Account;

/// <summary>Says who one is signed in as, why that does not suffice, and what to do.</summary>
[AllowAnonymous]
internal sealed class DeniedPage(CurrentUser user) : PageModel
{
    /// <summary>Who is signed in, or null when the service does not know the person.</summary>
    public string? Name => user.Actor?.Name;

    /// <summary>
    /// The text that tells why: the sign-in failed, was not strong enough, or the person is not known.
    /// </summary>
    public string Why =>
        Request.Query["because"] switch { ["assurance"] => "account.denied-assurance", ["failed"] =>
            "account.denied-failed", _ => "account.denied-unknown" };

    /// <summary>Answers that access is refused.</summary>
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
