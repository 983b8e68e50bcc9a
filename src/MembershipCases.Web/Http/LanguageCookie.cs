using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace MembershipCases.Web.Http;

/// <summary>The cookie that stores the user's choice of language for a year.</summary>
internal static class LanguageCookie
{
    /// <summary>Appends the cookie to the response.</summary>
    public static void Choose(this Language language, HttpContext context, TimeProvider time) =>
        context.Response.Cookies.Append(
        Name(context.RequestServices.GetRequiredService<IHostEnvironment>()),
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(Language.Bokmål.Culture, language.Culture)),
        new CookieOptions
        {
            Expires = time.GetUtcNow().AddYears(1),
            IsEssential = true,
            HttpOnly = true,
            Path = "/",
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
        });

    private static string Name(IHostEnvironment environment) => Cookies.Name("mc-language", environment);

    /// <summary>
    /// Configures localisation: texts in the language of the cookie, numbers and dates in Norwegian format in every
    /// language.
    /// </summary>
    internal sealed class Setup(IHostEnvironment environment) : IConfigureOptions<RequestLocalizationOptions>
    {
        /// <inheritdoc/>
        public void Configure(RequestLocalizationOptions options)
        {
            options.DefaultRequestCulture = new(Language.Bokmål.Culture);
            options.SupportedCultures = [new CultureInfo(Language.Bokmål.Culture)];
            options.SupportedUICultures = [.. Language.All.Select(l => new CultureInfo(l.Culture))];
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Name(environment) }];
        }
    }
}
