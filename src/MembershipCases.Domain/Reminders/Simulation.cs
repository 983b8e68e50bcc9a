namespace MembershipCases.Domain.Reminders;

/// <summary>A message of a simulated day.</summary>
/// <param name="UserId">Who gets it.</param>
/// <param name="On">The day.</param>
/// <param name="Told">What it tells, and as what the receiver is told.</param>
public sealed record SimulatedMessage(Guid UserId, DateOnly On, IReadOnlyList<(Notice Notice, Receiver Receiver)> Told);

/// <summary>What would be said and sent in a period.</summary>
public sealed record Simulated(IReadOnlyList<Notice> Notices, IReadOnlyList<SimulatedMessage> Messages);

/// <summary>Runs the days of a period ahead of time, with the functions by which the sweep sends.</summary>
/// <param name="ladders">The ladders.</param>
/// <param name="roster">Who holds which role.</param>
/// <param name="cadence">How often a person wants to be told.</param>
public sealed class Simulation(Ladders ladders, Roster roster, Func<Guid, Cadence> cadence)
{
    /// <summary>Runs from one day to another, both counted.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="subjects">What there is, also what is still to begin.</param>
    /// <param name="said">What has been said before: the latest place on the ladder of each.</param>
    /// <param name="waiting">What has been said and waits for a message.</param>
    public Simulated Run(DateOnly from, DateOnly to, IReadOnlyList<Subject> subjects, Func<Subject, int?> said, IEnumerable<Notice> waiting)
    {
        var notices = new Notices(ladders, roster).Between(from, to, subjects, said).ToList();
        var byDay = notices.ToLookup(notice => notice.On);
        var desks = new Dictionary<Guid, List<(Notice Notice, Receiver Receiver)>>();
        Put(desks, waiting);
        var messages = new List<SimulatedMessage>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            Put(desks, byDay[day]);
            foreach (var (userId, desk) in desks) messages.AddRange(Clear(userId, day, desk));
        }

        return new Simulated(notices, messages);
    }

    private static void Put(Dictionary<Guid, List<(Notice Notice, Receiver Receiver)>> desks, IEnumerable<Notice> notices)
    {
        foreach (var notice in notices)
        {
            foreach (var receiver in notice.Receivers)
            {
                if (!desks.TryGetValue(receiver.UserId, out var desk)) desks[receiver.UserId] = desk = [];
                desk.Add((notice, receiver));
            }
        }
    }

    private IEnumerable<SimulatedMessage> Clear(Guid userId, DateOnly day, List<(Notice Notice, Receiver Receiver)> desk)
    {
        if (desk.Count == 0) return [];
        var post = Digest.Of(userId, cadence(userId), day, desk, Look, roster);
        var gone = post.Messages.SelectMany(message => message).Concat(post.Muted).Concat(post.Overtaken).ToHashSet();
        desk.RemoveAll(gone.Contains);
        return post.Messages.Select(message => new SimulatedMessage(userId, day, message));
    }

    private static Waiting Look((Notice Notice, Receiver Receiver) item) =>
        new(item.Notice.Subject, item.Notice.Coming.To, item.Notice.Subject.IsDutyAs(item.Receiver.As), item.Notice.On);
}
