using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Errors;

/// <summary>The error page.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class ShowErrorPage : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 409, 429, 500, 503];

    /// <summary>The HTTP status. Not bound, since an unreadable form cannot be read here either.</summary>
    public int Status =>
        Fault is { } fault
        ? Faults.StatusOf(fault)
        : Convert.ToInt32(RouteData.Values["status"], CultureInfo.InvariantCulture);

    private Exception? Fault => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;

    /// <summary>The part of the text keys for the status.</summary>
    public string Text => Faults.IsProviderAway(Fault)
        ? "sign-in"
        : $"{(Known.Contains(Status) ? Status : Status < 500 ? 400 : 500)}";

    /// <summary>The trace id for those who run the service; null when the fault is not the service's.</summary>
    public string? Trace => Text == "500" ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    /// <summary>Answers with the status that it shows, also when opened directly.</summary>
    public void OnGet() => Response.StatusCode = Status is >= 400 and < 600 ? Status : StatusCodes.Status404NotFound;

    /// <summary>The same after a form was sent.</summary>
    public void OnPost() => OnGet();
}
