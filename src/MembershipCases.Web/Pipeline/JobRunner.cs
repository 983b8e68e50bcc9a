using System.ComponentModel;
using Hangfire;

namespace MembershipCases.Web.Pipeline;

/// <summary>Runs a job by its id, which is all that the scheduler stores of it.</summary>
/// <remarks>A failed run is not retried before the next scheduled one.</remarks>
[AutomaticRetry(Attempts = 0)]
public sealed class JobRunner(IServiceProvider services, ReadOnlyMode mode)
{
    /// <summary>Runs the job with the given id, unless the service only reads.</summary>
    [DisplayName("{0}")]
    public Task Run(string id, CancellationToken cancellationToken) =>
        mode.Missing is null ? Jobs.All.Single(job => job.Id == id).Run(services, cancellationToken) : Task.CompletedTask;
}
