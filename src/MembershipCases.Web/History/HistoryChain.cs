using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MembershipCases.Web.History;

/// <summary>Computes the hashes that chain the history.</summary>
/// <remarks>
/// An entry's hash is SHA-256 over the hash of the entry before it and its own fields in a fixed order, each as a
/// 32-bit big-endian length followed by its UTF-8 bytes; a missing value is the length −1. Instants are microseconds
/// since 1970.
/// </remarks>
public static class HistoryChain
{
    /// <summary>Computes the hash of an entry that follows the entry with the given hash.</summary>
    public static string Hash(string previous, HistoryEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        foreach (var field in Fields(previous, entry)) Write(bytes, field);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static string?[] Fields(string previous, HistoryEntry entry) =>
    [
        previous,
        Text(entry.Sequence),
        Text(Microseconds(entry.At)),
        entry.UserId.ToString(),
        entry.UserName,
        entry.OnBehalfOf?.ToString(),
        entry.Subject,
        entry.SubjectId.ToString(),
        Text(entry.SubjectVersion),
        entry.CaseId?.ToString(),
        entry.MembershipId?.ToString(),
        entry.What,
        entry.Before,
        entry.After,
        entry.Reason,
        entry.CommandId?.ToString(),
    ];

    private static long Microseconds(DateTimeOffset at) =>
        (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Write(ArrayBufferWriter<byte> bytes, string? field)
    {
        var length = field is null ? -1 : Encoding.UTF8.GetByteCount(field);
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), length);
        bytes.Advance(4);
        if (field is not null) bytes.Advance(Encoding.UTF8.GetBytes(field, bytes.GetSpan(length)));
    }
}
