using System.Buffers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MembershipCases.Web.History;

/// <summary>
/// Saves records with their history: an entry for each event, and the seals of all rows that change in the first of
/// them. Records are saved in no other way.
/// </summary>
public static class HistoryWriter
{
    /// <summary>Saves what has changed, in the transaction that has begun or in one of its own.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="actor">The actor who caused the changes.</param>
    /// <param name="now">The time of the changes.</param>
    /// <param name="commandId">The id of the command that caused them; null for the service itself.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static Task Save(
        MembershipDb db, Actor actor, DateTimeOffset now, Guid? commandId, CancellationToken cancellationToken) =>
        Save(db, new Upkeep(), actor, now, commandId, cancellationToken);

    /// <summary>Saves what has changed, with what has happened to the records as a whole.</summary>
    internal static async Task Save(
        MembershipDb db, Upkeep upkeep, Actor actor, DateTimeOffset now, Guid? commandId,
        CancellationToken cancellationToken)
    {
        var events = db.ChangeTracker.Entries<Recorded>().Select(entry => entry.Entity).Append(upkeep)
            .SelectMany(record => record.TakeEvents().Select(what => (record, what)))
            .ToList();
        await db.SaveRecords(() => AddEntries(db, events, upkeep, actor, now, commandId), cancellationToken);
    }

    /// <summary>Saves the rows that have changed, sealed, without the events of the records.</summary>
    internal static Task<int> SaveRows(
        MembershipDb db, Actor actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.SaveRecords(() => AddEntries(db, [], new Upkeep(), actor, now, null), cancellationToken);

    private static void AddEntries(
        MembershipDb db, List<(Recorded Record, HistoryEvent What)> events, Upkeep upkeep, Actor actor,
        DateTimeOffset now, Guid? commandId)
    {
        var (rows, tables) = Seal(db);
        if (events.Count == 0 && tables.Count > 0)
        {
            upkeep.Write(tables);
            events.AddRange(upkeep.TakeEvents().Select(what => ((Recorded)upkeep, what)));
        }

        for (var at = 0; at < events.Count; at++)
            AddEntry(db, events[at].Record, events[at].What, actor, now, commandId, at == 0 ? rows : null);
    }

    /// <summary>Adds an entry with its leaf.</summary>
    internal static void AddEntry(
        MembershipDb db, Recorded record, HistoryEvent what, Actor actor, DateTimeOffset now, Guid? commandId, byte[]? rows)
    {
        var entry = Entry(record, what, actor, now, commandId, rows);
        entry.Leaf = HistoryChain.Leaf(entry);
        db.History.Add(entry);
    }

    /// <summary>The seals of all rows that are about to change, and the tables that they are in.</summary>
    private static (byte[]? Rows, IReadOnlyList<string> Tables) Seal(MembershipDb db)
    {
        var (bytes, digest, tables) = (new ArrayBufferWriter<byte>(1024), new RowDigest(), new SortedSet<string>());
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached
                || SealedTable.Of(entry.Metadata) is not { } table) continue;
            if (entry.State is EntityState.Modified)
            {
                if (!table.Columns.Any(column => column.In(entry).IsModified)) continue;
                KeepText(entry, table);
            }

            tables.Add(table.Name);
            if (entry.State is EntityState.Deleted) RowSeal.WriteDeleted(bytes, table.Name, table.KeyOf(entry));
            else
            {
                table.Digest(entry, digest);
                RowSeal.Write(bytes, digest);
            }
        }

        return (bytes.WrittenCount == 0 ? null : bytes.WrittenSpan.ToArray(), [.. tables]);
    }

    /// <summary>
    /// Writes JSON anew with the rest of a row, since an earlier version may have written the same value as another text.
    /// </summary>
    private static void KeepText(EntityEntry entry, SealedTable table)
    {
        foreach (var column in table.Columns)
            if (column.IsJson) column.In(entry).IsModified = true;
    }

    internal static HistoryEntry Entry(
        Recorded record, HistoryEvent what, Actor actor, DateTimeOffset now, Guid? commandId, byte[]? rows) => new()
    {
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
        Rows = rows,
    };

    private static string Json(object values) => JsonSerializer.Serialize(values, values.GetType(), Columns.Json);
}
