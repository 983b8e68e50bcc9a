using System.Text.Json;

namespace MembershipCases.Web.History;

/// <summary>Appends the events of the records in a transaction to the history.</summary>
public static class HistoryWriter
{
    /// <summary>
    /// Appends an entry for every event of the tracked records and locks the head of the chain until the transaction
    /// ends.
    /// </summary>
    /// <param name="db">The database context.</param>
    /// <param name="actor">The actor who caused the events.</param>
    /// <param name="now">The time of the events.</param>
    /// <param name="commandId">The id of the command that caused the events; null for the service itself.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
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
        CaseId = record switch
        {
            MembershipCase => record.Id,
            Mandate of => (what as MandateReopened)?.CaseId ?? of.CaseId,
            _ => null,
        },
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
