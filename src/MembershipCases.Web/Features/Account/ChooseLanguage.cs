using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Account;

/// <summary>Stores the chosen language in this browser and for a signed-in user, and returns to the page.</summary>
[AllowAnonymous]
public sealed class ChooseLanguage(TimeProvider time) : PageModel
{
    /// <summary>There is no page of its own.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    /// <summary>
    /// Sets a language by culture name; an unknown one is a bad request, and a return address of another host is
    /// ignored.
    /// </summary>
    public async Task<IActionResult> OnPost(string? culture, string? returnUrl)
    {
        if (Language.Find(culture) is not { } language)
            return BadRequest();

        language.Choose(HttpContext, time);
        // When the choice cannot be stored for the user, it still applies in this browser.
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
