using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace MembershipCases.Web.Http;

/// <summary>Health checks for liveness and readiness.</summary>
public static class Health
{
    /// <summary>Adds the health checks.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database");
        return services;
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>, which allow anonymous access.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
