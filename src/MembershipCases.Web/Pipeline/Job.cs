namespace MembershipCases.Web.Pipeline;

/// <summary>A scheduled job of the service.</summary>
/// <param name="Id">The job's id in the scheduler's storage.</param>
/// <param name="Schedule">The schedule as a cron expression.</param>
/// <param name="Run">Runs the job. What is due is stored in the service's own rows, so that a lost or repeated run
/// loses and repeats nothing.</param>
/// <param name="AtStart">Whether it also runs when the service starts.</param>
internal sealed record Job(
    string Id, string Schedule, Func<IServiceProvider, CancellationToken, Task> Run, bool AtStart = false);
