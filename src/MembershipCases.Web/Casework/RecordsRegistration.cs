using System.CommandLine;
using Hangfire;

namespace MembershipCases.Web.Casework;

/// <summary>
/// Registers the constraints and services of records and history, whose namespaces do not know the pipeline.
/// </summary>
internal sealed class RecordsRegistration : IRegistration
{
    public IEnumerable<Job> Jobs =>
    [
        new("verify-history", Cron.Daily(2), HistoryWatch.Inspect),
        new("sweep-replies", Cron.Daily(3), SweepReplies.Sweep),
        new("history-checkpoint", Cron.Hourly(),
            (services, stop) => services.GetRequiredService<HistoryCheckpoint>().Write(stop)),
    ];

    public IEnumerable<Command> CommandLines => [MigrateDatabase.Command()];
}
