using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace MembershipCases.Web.Wording;

/// <summary>A language that the pages can be read in.</summary>
/// <param name="Code">The code in text files: <c>nb</c>, <c>nn</c> or <c>en</c>.</param>
/// <param name="Culture">The culture's name, also the value of <c>lang</c>.</param>
/// <param name="Name">The language's name in itself.</param>
public sealed record Language(string Code, string Culture, string Name)
{
    /// <summary>Bokmål, the default.</summary>
    public static Language Bokmål { get; } = new("nb", "nb-NO", "Bokmål");

    /// <summary>Nynorsk.</summary>
    public static Language Nynorsk { get; } = new("nn", "nn-NO", "Nynorsk");

    /// <summary>English.</summary>
    public static Language English { get; } = new("en", "en-GB", "English");

    /// <summary>All, the default first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Bokmål, Nynorsk, English];

    /// <summary>The language of the request, or the default outside one.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture);

    /// <summary>The language of a culture's name such as <c>nn-NO</c>, or null when the pages cannot be read in it.</summary>
    public static Language? Find(string? culture) => All.FirstOrDefault(l => l.Culture == culture);

    /// <summary>Keeps the choice in a cookie for a year.</summary>
    public void Choose(HttpContext context, TimeProvider time) => context.Response.Cookies.Append(
        CookieName(context.RequestServices.GetRequiredService<IHostEnvironment>()),
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(Bokmål.Culture, Culture)),
        new CookieOptions { Expires = time.GetUtcNow().AddYears(1), IsEssential = true, HttpOnly = true, Path = "/", Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax });

    /// <summary>Reads in this language from here on, where no cookie can say so.</summary>
    public void Speak() => CultureInfo.CurrentUICulture = new CultureInfo(Culture);

    /// <summary>The request's language comes from the cookie; numbers and dates are written the Norwegian way in every language.</summary>
    internal sealed class Setup(IHostEnvironment environment) : IConfigureOptions<RequestLocalizationOptions>
    {
        /// <inheritdoc/>
        public void Configure(RequestLocalizationOptions options)
        {
            options.DefaultRequestCulture = new(Bokmål.Culture);
            options.SupportedCultures = [new CultureInfo(Bokmål.Culture)];
            options.SupportedUICultures = [.. All.Select(l => new CultureInfo(l.Culture))];
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName(environment) }];
        }
    }

    private static string CookieName(IHostEnvironment environment) => Cookies.Name("mc-language", environment);

    private static Language Of(CultureInfo culture) =>
        All.FirstOrDefault(l => l.Code == culture.TwoLetterISOLanguageName) ?? Bokmål;
}
