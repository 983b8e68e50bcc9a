using System.ComponentModel;
using Hangfire;

namespace MembershipCases.Web.Pipeline;

/// <summary>Runs a job by its id, which is all that the clock's memory knows of it.</summary>
/// <remarks>A run that fails is left for the next time the clock strikes.</remarks>
[AutomaticRetry(Attempts = 0)]
public sealed class JobRunner(IServiceProvider services)
{
    /// <summary>Runs it.</summary>
    [DisplayName("{0}")]
    public Task Run(string id, CancellationToken cancellationToken) =>
        Jobs.All.Single(job => job.Id == id).Run(services, cancellationToken);
}
