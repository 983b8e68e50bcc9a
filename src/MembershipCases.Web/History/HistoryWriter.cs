using System.Text.Json;

namespace MembershipCases.Web.History;

/// <summary>Turns what happened to the records of a transaction into entries at the end of the chain.</summary>
public static class HistoryWriter
{
    /// <summary>Adds an entry for every change that the tracked records tell of. Holds the end of the chain until the transaction ends.</summary>
    public static async Task Append(MembershipDb db, CurrentUser user, Guid? commandId, CancellationToken cancellationToken)
    {
        var changes = db.ChangeTracker.Entries<Recorded>()
            .SelectMany(entry => entry.Entity.TakeChanges().Select(change => (entry.Entity, change)))
            .ToList();
        if (changes.Count == 0) return;
        var head = await db.LockHistoryHead(cancellationToken);
        foreach (var (record, change) in changes)
        {
            var entry = Entry(head.Sequence + 1, record, change, user, commandId);
            entry.Hash = HistoryChain.Hash(head.Hash, entry);
            db.History.Add(entry);
            head = new HistoryHead(entry.Sequence, entry.Hash);
        }
    }

    private static HistoryEntry Entry(long sequence, Recorded record, Change change, CurrentUser user, Guid? commandId) => new()
    {
        Sequence = sequence,
        At = user.Now,
        UserId = user.Required.UserId,
        UserName = user.Required.Name,
        OnBehalfOf = user.Required.OnBehalfOf?.UserId,
        Subject = record.SubjectName,
        SubjectId = record.Id,
        SubjectVersion = record.Version,
        CaseId = record is MembershipCase ? record.Id : (record as Mandate)?.CaseId,
        MembershipId = record switch { Membership => record.Id, MembershipCase of => of.MembershipId, Mandate of => of.MembershipId, _ => null },
        What = change.What,
        Before = change.Before is null ? null : JsonSerializer.Serialize(change.Before, change.Before.GetType(), Columns.Json),
        After = JsonSerializer.Serialize(change.After, change.After.GetType(), Columns.Json),
        Reason = change.Reason,
        CommandId = commandId,
    };
}
