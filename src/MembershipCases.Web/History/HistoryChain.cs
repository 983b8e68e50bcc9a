using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MembershipCases.Web.History;

/// <summary>Computes the hashes that chain the history.</summary>
/// <remarks>
/// An entry's leaf is SHA-256 over its fields in a fixed order, each as a 32-bit big-endian length followed by its UTF-8
/// bytes, or the bytes themselves of the row seals; a missing value is the length −1. Instants are microseconds since
/// 1970. The hash of a place is SHA-256 over the hash of the place before it, the place, and the leaf, written likewise.
/// In entries from before rows were sealed, the hash of the place is one over the hash before it, the place and the
/// fields, and there is no leaf.
/// </remarks>
public static class HistoryChain
{
    /// <summary>Computes the hash of what an entry says.</summary>
    public static string Leaf(HistoryEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        foreach (var field in Fields(entry)) Write(bytes, field);
        WriteLength(bytes, entry.Rows?.Length ?? -1);
        bytes.Write(entry.Rows);
        return Hash(bytes);
    }

    /// <summary>Computes the hash of a place that follows the place with the given hash.</summary>
    public static string Link(string previous, long place, string leaf) => Hash([previous, Text(place), leaf]);

    /// <summary>Computes the hash of a place whose entry is from before rows were sealed.</summary>
    public static string LinkOfOld(string previous, long place, HistoryEntry entry) =>
        Hash([previous, Text(place), .. Fields(entry)]);

    private static string?[] Fields(HistoryEntry entry) =>
    [
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

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hash(string?[] fields)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        foreach (var field in fields) Write(bytes, field);
        return Hash(bytes);
    }

    private static string Hash(ArrayBufferWriter<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));

    private static void Write(ArrayBufferWriter<byte> bytes, string? field)
    {
        WriteLength(bytes, field is null ? -1 : Encoding.UTF8.GetByteCount(field));
        if (field is not null) Encoding.UTF8.GetBytes(field, bytes);
    }

    private static void WriteLength(ArrayBufferWriter<byte> bytes, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), length);
        bytes.Advance(4);
    }
}
