using Hangfire;
using MembershipCases.Web.Data.Mappings;

namespace MembershipCases.Web.History;

internal sealed class HistoryRegistration : IRegistration
{
    public IEnumerable<Job> Jobs =>
    [
        new("verify-history", Cron.Daily(2), HistoryWatch.Look),
        new("history-checkpoint", Cron.Hourly(), (services, cancellationToken) => services.GetRequiredService<HistoryCheckpoint>().Write(cancellationToken)),
    ];

    public IEnumerable<UniqueConflict> Conflicts => [new(HistoryConstraints.Sequence, AccessErrors.Taken, TriesAgain: true)];
}
