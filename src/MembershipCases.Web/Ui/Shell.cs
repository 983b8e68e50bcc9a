using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace MembershipCases.Web.Ui;

/// <summary>What every page stands on: texts, language, look, error pages and headers.</summary>
public static class Shell
{
    /// <summary>Adds Razor Pages with the texts, the tag helpers' model binding and the branding.</summary>
    /// <exception cref="InvalidOperationException">The texts are not complete.</exception>
    public static IServiceCollection AddShell(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TextCatalogue.OfThisAssembly());
        services.AddSingleton<Texts>();
        services.AddScoped<PageHead>();
        services.AddSingleton<IStringLocalizer>(s => s.GetRequiredService<Texts>());
        services.AddSingleton<IConfigureOptions<MvcOptions>, Binding>();
        services.AddSingleton<IConfigureOptions<RequestLocalizationOptions>, LanguageCookie.Setup>();
        services.AddRequestTimeouts();
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<Branding>(configuration.GetSection(nameof(Branding)));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddRazorPages(options => options.RootDirectory = "/Features")
            .AddMvcOptions(options => options.Filters.Add<PageMethods>());
        services.Configure<RazorViewEngineOptions>(
            options => { foreach (var place in (string[])["/Ui/{0}.cshtml", "/Casework/{0}.cshtml",
                "/Casework/Worklist/{0}.cshtml"]) options.PageViewLocationFormats.Add(place); });
        services.AddOptions<AntiforgeryOptions>()
            .Configure<IHostEnvironment>(
                (options, environment) => options.Cookie.Secure("mc-form", environment,
                    CookieSecurePolicy.SameAsRequest));
        services.AddOptions<CookieTempDataProviderOptions>()
            .Configure<IHostEnvironment>(
                (options, environment) => options.Cookie.Secure("mc-message", environment,
                    CookieSecurePolicy.SameAsRequest));
        return services;
    }

    /// <summary>
    /// Puts headers, error pages, language and routing first in the pipeline; authentication comes after.
    /// </summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        // A build that is run without being published serves its files from the sources, in Production too.
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseRequestLocalization();
        // Named here, after the error pages, so that the way to an error page is found again.
        app.UseRouting();
        app.UseRequestTimeouts();
        return app;
    }

    /// <summary>Maps the pages and the static files; the files are open to everyone.</summary>
    /// <returns>The pages, for policies to be put on.</returns>
    public static PageActionEndpointConventionBuilder MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapReports();
        return app.MapRazorPages().WithStaticAssets();
    }
}
