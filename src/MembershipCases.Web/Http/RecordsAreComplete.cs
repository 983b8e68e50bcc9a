using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MembershipCases.Web.Http;

/// <summary>
/// A readiness check that is degraded while the database is behind the checkpoints: pages are shown, nothing is changed.
/// </summary>
public sealed class RecordsAreComplete(ReadOnlyMode mode) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(mode.Missing is { } missing
            ? HealthCheckResult.Degraded(Description(missing))
            : HealthCheckResult.Healthy());

    private static string Description(MissingEntries missing) => string.Create(CultureInfo.InvariantCulture,
        $"A copy was put back: entries {missing.First} to {missing.Last} are missing. Run restore acknowledge.");
}
