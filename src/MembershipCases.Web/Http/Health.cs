using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MembershipCases.Web.Http;

/// <summary>Health checks for liveness and readiness.</summary>
public static class Health
{
    /// <summary>Adds the health checks.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database").AddCheck<RecordsAreComplete>("records");
        return services;
    }

    /// <summary>
    /// Maps <c>/health/live</c> and <c>/health/ready</c>, which allow anonymous access and are answered before anybody is
    /// recognised: the first depends on nothing outside the process, whatever cookie comes with it.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().ShortCircuit();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteReport }).AllowAnonymous().ShortCircuit();
    }

    /// <summary>Writes the state in a word, and what is wrong in a line each.</summary>
    private static Task WriteReport(HttpContext context, HealthReport report) =>
        context.Response.WriteAsync(string.Join('\n',
            [report.Status.ToString(), .. report.Entries.Values.Select(entry => entry.Description).OfType<string>()]));
}
