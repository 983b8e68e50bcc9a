using System.Text.Json;

namespace MembershipCases.Web.History;

/// <summary>Turns what happened to the records of a transaction into entries at the end of the chain.</summary>
public static class HistoryWriter
{
    /// <summary>
    /// Adds an entry for every event of the tracked records. Locks the end of the chain until the transaction ends.
    /// </summary>
    /// <param name="db">The records.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="now">When.</param>
    /// <param name="commandId">The command that did it, or null for the service itself.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task Append(
        MembershipDb db, Actor actor, DateTimeOffset now, Guid? commandId, CancellationToken cancellationToken)
    {
        var events = db.ChangeTracker.Entries<Recorded>()
            .SelectMany(entry => entry.Entity.TakeEvents().Select(what => (entry.Entity, what)))
            .ToList();
        if (events.Count == 0) return;
        var head = await db.LockHistoryHead(cancellationToken);
        foreach (var (record, what) in events)
        {
            var entry = Entry(head.Sequence + 1, record, what, actor, now, commandId);
            entry.Hash = HistoryChain.Hash(head.Hash, entry);
            db.History.Add(entry);
            head = new HistoryHead(entry.Sequence, entry.Hash);
        }
    }

    internal static HistoryEntry Entry(
        long sequence, Recorded record, HistoryEvent what, Actor actor, DateTimeOffset now, Guid? commandId) => new()
    {
        Sequence = sequence,
        At = now,
        UserId = actor.UserId,
        UserName = actor.Name,
        OnBehalfOf = actor.OnBehalfOf?.UserId,
        Subject = record.SubjectName,
        SubjectId = record.Id,
        SubjectVersion = record.Version,
        CaseId = record is MembershipCase ? record.Id : (record as Mandate)?.CaseId,
        MembershipId = record switch
        {
            Membership => record.Id,
            MembershipCase of => of.MembershipId,
            Mandate of => of.MembershipId,
            _ => null,
        },
        What = what.What,
        Before = what.OldValues is { } old ? Json(old) : null,
        After = Json(what),
        Reason = what.Reason,
        CommandId = commandId,
    };

    private static string Json(object values) => JsonSerializer.Serialize(values, values.GetType(), Columns.Json);
}
