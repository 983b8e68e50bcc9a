using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MembershipCases.Web.Http;

/// <summary>A readiness check that is healthy when the database accepts a connection.</summary>
public sealed class DatabaseAnswers(MembershipDb db) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
}
