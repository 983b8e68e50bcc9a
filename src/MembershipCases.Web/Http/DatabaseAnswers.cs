using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MembershipCases.Web.Http;

/// <summary>Ready when the database answers.</summary>
public sealed class DatabaseAnswers(MembershipDb db) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
}
