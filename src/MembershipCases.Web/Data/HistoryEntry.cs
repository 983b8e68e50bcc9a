using System.Text.Json;

namespace MembershipCases.Web.Data;

/// <summary>
/// An entry of the history for one event: inserted with the change that it tells of and never changed. Its place in the
/// chain is a <see cref="HistorySeal"/>.
/// </summary>
public sealed class HistoryEntry
{
    /// <summary>
    /// The number that the database gave it. Entries of transactions that overlap may become visible in another order,
    /// and numbers of transactions that were rolled back are missing.
    /// </summary>
    public long Sequence { get; init; }

    /// <summary>The time of the event, UTC, to the microsecond.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The id of the user who caused the event; the empty id for the service itself.</summary>
    public Guid UserId { get; init; }

    /// <summary>The user's name at that time.</summary>
    public string UserName { get; init; } = "";

    /// <summary>The id of the person on whose behalf the user acted, or null.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>The type of the record, such as <c>MembershipCase</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The id of the record.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>
    /// The record's version after the event, which shows what has changed since a version that somebody saw.
    /// </summary>
    public int SubjectVersion { get; init; }

    /// <summary>The id of the case to which the event belongs, or null.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The id of the membership to which the event belongs, or null.</summary>
    public Guid? MembershipId { get; init; }

    /// <summary>The name of the event, such as <c>case.assessed</c>.</summary>
    public string What { get; init; } = "";

    /// <summary>The old values as JSON, or null.</summary>
    public string? Before { get; init; }

    /// <summary>The new values as JSON.</summary>
    public string After { get; init; } = "{}";

    /// <summary>The stated reason, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The id of the command that caused the event; null for the service itself.</summary>
    public Guid? CommandId { get; init; }

    /// <summary>
    /// The hashes of the record rows that the transaction changed, see <c>RowSeals</c>; null in all but the first entry
    /// of a transaction.
    /// </summary>
    public byte[]? Rows { get; init; }

    /// <summary>
    /// SHA-256 of this entry's canonical bytes, in lower-case hex; null in entries from before rows were sealed.
    /// </summary>
    public string? Leaf { get; set; }

    /// <summary>
    /// Whether this is a copy without values, for a reader who may not read them; never true of a row of the table.
    /// </summary>
    public bool IsWithheld { get; private init; }

    /// <summary>Deserialises the new values to the event from which they were written.</summary>
    /// <exception cref="InvalidOperationException">The entry is of another event type.</exception>
    internal TEvent Read<TEvent>() where TEvent : HistoryEvent => What == HistoryEvent.NameOf<TEvent>()
        ? JsonSerializer.Deserialize<TEvent>(After, Columns.Json)!
        : throw new InvalidOperationException($"Entry {Sequence} is a {What} and no {typeof(TEvent).Name}.");

    /// <summary>
    /// Creates a redacted copy for a reader who may not read the whole entry.
    /// </summary>
    public HistoryEntry WithTexts(string? before, string after, string? reason, bool isWithheld = false) => new()
    {
        Sequence = Sequence, At = At, UserId = UserId, UserName = UserName, OnBehalfOf = OnBehalfOf, Subject = Subject,
        SubjectId = SubjectId, SubjectVersion = SubjectVersion,
        CaseId = CaseId, MembershipId = MembershipId, What = What, Before = before, After = after, Reason = reason,
        CommandId = CommandId, Leaf = Leaf, IsWithheld = isWithheld,
    };
}
