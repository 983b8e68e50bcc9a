using Microsoft.EntityFrameworkCore.Metadata;

namespace MembershipCases.Web.Data;

/// <summary>
/// Which tables are records, whose rows the history seals. All are, but those that are named here; and all their
/// columns, but those that are named here.
/// </summary>
public static class Records
{
    /// <summary>The tables that are no records, each with the reason.</summary>
    public static IReadOnlyDictionary<Type, string> Others { get; } = new Dictionary<Type, string>
    {
        [typeof(Session)] = "who is signed in, for some hours",
        [typeof(KeptReply)] = "answers to repeated commands; what a command did stands in the records",
        [typeof(RefusedTask)] = "what the service has yet to try again",
        [typeof(Reminder)] = "what somebody was reminded of, until it is done; the message is a record",
        [typeof(ReminderReceiver)] = "whether a reminder has gone out; the message is a record",
        [typeof(Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey)] = "keys of cookies",
        [typeof(HistoryEntry)] = "the history, which is chained",
        [typeof(HistorySeal)] = "the chain",
        [typeof(StoredCheckpoint)] = "signed, and compared with the file outside",
    };

    /// <summary>How far the delivery of a message has come, which changes outside any command.</summary>
    private static readonly HashSet<string> Delivery =
    [
        nameof(OutgoingMail.NextTryAt), nameof(OutgoingMail.Tries), nameof(OutgoingMail.Lease),
        nameof(OutgoingMail.LeasedUntil), nameof(OutgoingMail.SentAt), nameof(OutgoingMail.GaveUpAt),
        nameof(OutgoingMail.Fault), nameof(OutgoingMail.Said),
    ];

    /// <summary>Whether the rows of this type are records.</summary>
    public static bool Include(IReadOnlyEntityType type) => !Others.ContainsKey(type.ClrType);

    /// <summary>Whether the history seals this column of a record.</summary>
    public static bool Include(IReadOnlyProperty property) =>
        property.DeclaringType.ClrType != typeof(OutgoingMail) || !Delivery.Contains(property.Name);
}
