using System.Text.Json;

namespace MembershipCases.Web.Data;

/// <summary>One thing that happened. Appended in sequence, chained to the one before, never changed.</summary>
public sealed class HistoryEntry
{
    /// <summary>Place in the chain, counted from 1 without a gap.</summary>
    public long Sequence { get; init; }

    /// <summary>When, UTC, to the microsecond.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who; the empty id for the service itself.</summary>
    public Guid UserId { get; init; }

    /// <summary>Their name then.</summary>
    public string UserName { get; init; } = "";

    /// <summary>On whose behalf, or null.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>What sort of record it happened to, such as <c>MembershipCase</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Which record.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The record's version after it: shows what has changed since a version that somebody saw.</summary>
    public int SubjectVersion { get; init; }

    /// <summary>The case it belongs to, or null.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The membership it belongs to, or null.</summary>
    public Guid? MembershipId { get; init; }

    /// <summary>What happened, such as <c>case.assessed</c>.</summary>
    public string What { get; init; } = "";

    /// <summary>The old values as JSON, or null.</summary>
    public string? Before { get; init; }

    /// <summary>The new values as JSON.</summary>
    public string After { get; init; } = "{}";

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The command that did it, or null for the service itself.</summary>
    public Guid? CommandId { get; init; }

    /// <summary>SHA-256 of this entry's canonical bytes and the hash before, lower-case hex.</summary>
    public string Hash { get; set; } = "";

    /// <summary>
    /// Whether this is a copy without values, for somebody who may not read them; never so in the table.
    /// </summary>
    public bool IsWithheld { get; private init; }

    /// <summary>The new values as the event that they were written from.</summary>
    /// <exception cref="InvalidOperationException">The entry is about another event.</exception>
    internal TEvent Read<TEvent>() where TEvent : HistoryEvent => What == HistoryEvent.NameOf<TEvent>()
        ? JsonSerializer.Deserialize<TEvent>(After, Columns.Json)!
        : throw new InvalidOperationException($"Entry {Sequence} is a {What} and no {typeof(TEvent).Name}.");

    /// <summary>
    /// The entry as it is shown to somebody who may not read all of it. Its hash is still that of what is kept.
    /// </summary>
    public HistoryEntry WithTexts(string? before, string after, string? reason, bool isWithheld = false) => new()
    {
        Sequence = Sequence, At = At, UserId = UserId, UserName = UserName, OnBehalfOf = OnBehalfOf, Subject = Subject,
        SubjectId = SubjectId, SubjectVersion = SubjectVersion,
        CaseId = CaseId, MembershipId = MembershipId, What = What, Before = before, After = after, Reason = reason,
        CommandId = CommandId, Hash = Hash, IsWithheld = isWithheld,
    };
}
