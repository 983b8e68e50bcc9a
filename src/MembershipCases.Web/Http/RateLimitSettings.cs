namespace MembershipCases.Web.Http;

/// <summary>The section <c>RateLimits</c> of the settings: how often in a minute.</summary>
public sealed class RateLimitSettings
{
    /// <summary>
    /// Requests to sign in from one address, behind which a whole municipality may sit; a sign-in takes two.
    /// </summary>
    public int SignIn { get; init; } = 300;

    /// <summary>Words of the provider that somebody has signed out, from one address.</summary>
    public int SignOut { get; init; } = 1200;

    /// <summary>Calendars and reports of browsers from one address.</summary>
    public int Open { get; init; } = 120;

    /// <summary>Searches and files of one person.</summary>
    public int Search { get; init; } = 120;

    /// <summary>Calls to the JSON API by one person or machine, or from one address.</summary>
    public int Api { get; init; } = 1200;

    /// <summary>The settings, all of which let something through.</summary>
    /// <exception cref="InvalidOperationException">One lets nothing through.</exception>
    public static RateLimitSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("RateLimits").Get<RateLimitSettings>() ?? new RateLimitSettings();
        return new[] { settings.SignIn, settings.SignOut, settings.Open, settings.Search, settings.Api }.All(
            most => most > 0)
            ? settings
            : throw new InvalidOperationException("Set every one of RateLimits to more than 0.");
    }
}
