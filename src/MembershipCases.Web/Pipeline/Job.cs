namespace MembershipCases.Web.Pipeline;

/// <summary>Something that the service does by the clock.</summary>
/// <param name="Id">Its name in the clock's memory.</param>
/// <param name="Schedule">When, as a cron expression.</param>
/// <param name="Run">Does it. What is due stands in our own rows, so that a run that is lost or doubled loses and
/// doubles nothing.</param>
/// <param name="AtStart">Whether it also runs when the service starts.</param>
internal sealed record Job(
    string Id, string Schedule, Func<IServiceProvider, CancellationToken, Task> Run, bool AtStart = false);
