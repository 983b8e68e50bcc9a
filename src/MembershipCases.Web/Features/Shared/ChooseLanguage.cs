using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Shared;

/// <summary>Keeps the language that the reader chose and goes back to the page it was chosen on.</summary>
[AllowAnonymous]
public sealed class ChooseLanguage(TimeProvider time) : PageModel
{
    /// <summary>There is nothing to see here.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    /// <summary>Chooses a language by culture name; an unknown one is a bad request, an address of another host is ignored.</summary>
    public IActionResult OnPost(string? culture, string? returnUrl)
    {
        if (Platform.Language.Find(culture) is not { } language)
            return BadRequest();

        language.Choose(HttpContext, time);
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : LocalRedirect("/");
    }
}
