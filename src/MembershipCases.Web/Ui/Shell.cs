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

/// <summary>Configures what all pages share: texts, language, branding, error pages and headers.</summary>
public static class Shell
{
    /// <summary>Adds Razor Pages with the texts, model binding and branding.</summary>
    /// <exception cref="InvalidOperationException">The texts are incomplete.</exception>
    public static IServiceCollection AddShell(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReadOnlyMode>();
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
    /// Adds the first middleware of the pipeline: headers, error pages, localisation and routing; authentication
    /// follows.
    /// </summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        // A build that is run without being published serves its static files from the source, in Production too.
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);
        app.UseProxies();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseKnownCharsets();
        app.UseRequestLocalization();
        // Called explicitly, after the error pages, so that the re-executed request for an error page is routed again.
        app.UseRouting();
        app.UseRequestTimeouts();
        return app;
    }

    /// <summary>Maps the pages and the static files; the static files allow anonymous access.</summary>
    /// <returns>The convention builder of the pages, for adding policies.</returns>
    public static PageActionEndpointConventionBuilder MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapReports();
        return app.MapRazorPages().WithStaticAssets();
    }
}
