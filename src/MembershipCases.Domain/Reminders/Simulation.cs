namespace MembershipCases.Domain.Reminders;

/// <summary>A message of a simulated day.</summary>
/// <param name="UserId">The receiver.</param>
/// <param name="On">The day.</param>
/// <param name="Reminders">The reminders in the message, and in which capacity the receiver gets each.</param>
public sealed record SimulatedMessage(
    Guid UserId, DateOnly On, IReadOnlyList<(Notice Notice, Receiver Receiver)> Reminders);

/// <summary>The reminders and messages that a period would have.</summary>
public sealed record SimulationResult(IReadOnlyList<Notice> Notices, IReadOnlyList<SimulatedMessage> Messages);

/// <summary>Simulates the days of a future period with the same functions as the sending job.</summary>
/// <param name="ladders">The ladders.</param>
/// <param name="recipients">Resolves the receivers.</param>
/// <param name="cadence">How often a person receives reminders.</param>
public sealed class Simulation(Ladders ladders, Recipients recipients, Func<Guid, Cadence> cadence)
{
    /// <summary>Simulates from one day to another, inclusive.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="subjects">All subjects, including future ones.</param>
    /// <param name="lastOffset">The latest occurrence already sent for each subject.</param>
    /// <param name="waiting">Reminders that wait for a message.</param>
    public SimulationResult Run(
        DateOnly from, DateOnly to, IReadOnlyList<Subject> subjects, Func<Subject, int?> lastOffset,
        IEnumerable<Notice> waiting)
    {
        var notices = new Notices(ladders, recipients).Between(from, to, subjects, lastOffset).ToList();
        var byDay = notices.ToLookup(notice => notice.On);
        var queues = new Dictionary<Guid, List<(Notice Notice, Receiver Receiver)>>();
        Put(queues, waiting);
        var messages = new List<SimulatedMessage>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            Put(queues, byDay[day]);
            foreach (var (userId, queue) in queues) messages.AddRange(Clear(userId, day, queue));
        }

        return new SimulationResult(notices, messages);
    }

    private static void Put(
        Dictionary<Guid, List<(Notice Notice, Receiver Receiver)>> queues, IEnumerable<Notice> notices)
    {
        foreach (var notice in notices)
        {
            foreach (var receiver in notice.Receivers)
            {
                if (!queues.TryGetValue(receiver.UserId, out var queue)) queues[receiver.UserId] = queue = [];
                queue.Add((notice, receiver));
            }
        }
    }

    private IEnumerable<SimulatedMessage> Clear(
        Guid userId, DateOnly day, List<(Notice Notice, Receiver Receiver)> queue)
    {
        if (queue.Count == 0) return [];
        var dispatch = Digest.Of(userId, cadence(userId), day, queue, Describe, recipients);
        var gone = dispatch.Messages.SelectMany(message => message).Concat(dispatch.Muted).Concat(dispatch.Discarded)
            .ToHashSet();
        queue.RemoveAll(gone.Contains);
        return dispatch.Messages.Select(message => new SimulatedMessage(userId, day, message));
    }

    private static PendingItem Describe((Notice Notice, Receiver Receiver) item) =>
        new(item.Notice.Subject, item.Notice.Occurrence.To, item.Notice.Subject.IsDutyAs(item.Receiver.As),
            item.Notice.On);
}
