using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace MembershipCases.Web.Http;

/// <summary>Whether the process lives, and whether it can serve.</summary>
public static class Health
{
    /// <summary>Adds the checks.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database");
        return services;
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>, open to everyone.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
