using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Account;

/// <summary>
/// Keeps the language that the reader chose, in this browser and for the person who is signed in, and goes back to the
/// page it was chosen on.
/// </summary>
[AllowAnonymous]
public sealed class ChooseLanguage(TimeProvider time) : PageModel
{
    /// <summary>There is nothing to see here.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    /// <summary>
    /// Chooses a language by culture name; an unknown one is a bad request, an address of another host is ignored.
    /// </summary>
    public async Task<IActionResult> OnPost(string? culture, string? returnUrl)
    {
        if (Language.Find(culture) is not { } language)
            return BadRequest();

        language.Choose(HttpContext, time);
        // Whoever may not be remembered still reads this browser's pages in the language.
        if (User.Identity is { IsAuthenticated: true }) await Remember(language);
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : LocalRedirect("/");
    }

    private async Task Remember(Language language)
    {
        var services = HttpContext.RequestServices;
        var id = services.GetRequiredService<CurrentUser>().NewId();
        await services.GetRequiredService<IMediator>().Send(new SetLanguage.Command(id, language.Culture));
    }
}
