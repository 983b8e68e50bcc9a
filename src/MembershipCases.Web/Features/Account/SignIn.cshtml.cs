using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Account;

/// <summary>Signs in: at the identity provider, or in Development as a seeded user.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken(Order = 1001)] // Nobody is signed in yet, so there is no session to misuse; scripts may post here in Development.
internal sealed class SignInPage(MembershipDb db, SignInSettings settings, Sessions sessions, TimeProvider time)
    : PageModel
{
    /// <summary>The address to return to; local addresses only.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The users to choose from, by department.</summary>
    public IReadOnlyList<IGrouping<string?, Choice>> People { get; private set; } = [];

    /// <summary>Shows the users, or redirects to the provider.</summary>
    public async Task<IActionResult> OnGet()
    {
        if (settings.HasProvider)
            return Challenge(new AuthenticationProperties { RedirectUri = Next() }, Provider.Scheme);
        var people = await db.Users.AsNoTracking().OrderBy(user => EF.Functions.Collate(user.Name, Collation.Norwegian))
            .Select(user => new Choice(user.Subject, user.Name, user.Department)).ToListAsync();
        People = [.. people.GroupBy(person => person.Department).OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key, StringComparer.Ordinal)];
        return Page();
    }

    public async Task<IActionResult> OnPost(string? subject)
    {
        if (settings.HasProvider) return NotFound();
        if (subject is null || !PlainText.IsPlain(subject)) return BadRequest();
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(known => known.Subject == subject);
        if (user is null) return BadRequest();
        await HttpContext.SignInAsync(await sessions.Begin(user, HttpContext));
        Language.Find(user.Language)?.Choose(HttpContext, time);
        return LocalRedirect(Next());
    }

    private string Next() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    /// <summary>A user to sign in as.</summary>
    public sealed record Choice(string Subject, string Name, string? Department);
}
