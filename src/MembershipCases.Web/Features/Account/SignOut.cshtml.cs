using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Account;

/// <summary>Signs out here, and at the provider where there is one.</summary>
public sealed class SignOutPage(IConfiguration configuration) : PageModel
{
    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Platform.SignIn.HasProvider(configuration)) return SignOut("Cookies", "OpenIdConnect");
        await HttpContext.SignOutAsync();
        return Redirect("/account/sign-in");
    }
}
