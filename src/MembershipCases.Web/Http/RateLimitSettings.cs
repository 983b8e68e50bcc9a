namespace MembershipCases.Web.Http;

/// <summary>The section <c>RateLimits</c> of the settings: the maximum number of requests per minute.</summary>
public sealed class RateLimitSettings
{
    /// <summary>
    /// Sign-in requests per address, which a whole municipality may share; one sign-in takes two requests.
    /// </summary>
    public int SignIn { get; init; } = 300;

    /// <summary>Back-channel logout requests of the provider per address.</summary>
    public int SignOut { get; init; } = 1200;

    /// <summary>Requests for calendars, and browsers' policy violation reports, per address.</summary>
    public int Open { get; init; } = 120;

    /// <summary>Searches and file downloads per user.</summary>
    public int Search { get; init; } = 120;

    /// <summary>Requests to the JSON API per user or machine, or per address without one.</summary>
    public int Api { get; init; } = 1200;

    /// <summary>Binds and validates the settings.</summary>
    /// <exception cref="InvalidOperationException">A limit is not greater than 0.</exception>
    public static RateLimitSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("RateLimits").Get<RateLimitSettings>() ?? new RateLimitSettings();
        return new[] { settings.SignIn, settings.SignOut, settings.Open, settings.Search, settings.Api }.All(
            most => most > 0)
            ? settings
            : throw new InvalidOperationException("Set every one of RateLimits to more than 0.");
    }
}
