using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Account;

/// <summary>Signs out of the service, and at the provider if there is one.</summary>
internal sealed class SignOutPage(SignInSettings settings, Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPost()
    {
        HttpContext.Security().SessionsEnded(1, "somebody signed out");
        // Removes what was read from the browser.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        if (settings.HasProvider) return SignOut(CookieAuthenticationDefaults.AuthenticationScheme, Provider.Scheme);
        await sessions.End(User, HttpContext.RequestAborted);
        await HttpContext.SignOutAsync();
        return Redirect("/account/signed-out");
    }
}
