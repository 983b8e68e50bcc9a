using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace MembershipCases.Web.History;

/// <summary>What an entry says about a row after its transaction.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The key.</param>
/// <param name="Hash">The digest of the row; empty when the row was deleted.</param>
/// <param name="Columns">Its columns that have a value, each with a short digest.</param>
internal sealed record RowSeal(
    string Table, string Key, byte[] Hash, IReadOnlyList<(ushort Column, ushort Value)> Columns)
{
    private const int HashLength = 32;

    /// <summary>Whether the row is no longer there.</summary>
    public bool IsDeleted => Hash.Length == 0;

    /// <summary>Appends the seal of a row that is there.</summary>
    public static void Write(ArrayBufferWriter<byte> bytes, RowDigest digest)
    {
        WriteName(bytes, digest.Table);
        WriteName(bytes, digest.Key);
        bytes.GetSpan(1)[0] = (byte)(digest.Columns.Count + 1);
        bytes.Advance(1);
        bytes.Write(digest.Hash);
        foreach (var (column, value) in digest.Columns)
        {
            var span = bytes.GetSpan(4);
            BinaryPrimitives.WriteUInt16BigEndian(span, column);
            BinaryPrimitives.WriteUInt16BigEndian(span[2..], value);
            bytes.Advance(4);
        }
    }

    /// <summary>Appends the seal of a deleted row.</summary>
    public static void WriteDeleted(ArrayBufferWriter<byte> bytes, string table, string key)
    {
        WriteName(bytes, table);
        WriteName(bytes, key);
        bytes.GetSpan(1)[0] = 0;
        bytes.Advance(1);
    }

    /// <summary>Reads the seals of an entry.</summary>
    /// <exception cref="FormatException">The bytes are no seals.</exception>
    public static IEnumerable<RowSeal> Read(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            RowSeal seal;
            try
            {
                seal = ReadOne(bytes, ref at);
            }
            catch (ArgumentOutOfRangeException fault)
            {
                throw new FormatException("The seals of an entry end in the middle of one.", fault);
            }

            yield return seal;
        }
    }

    private static RowSeal ReadOne(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (table, key) = (ReadName(bytes, ref at), ReadName(bytes, ref at));
        var columns = bytes.Slice(at++, 1)[0] - 1;
        if (columns < 0) return new(table, key, [], []);
        var hash = bytes.Slice(at, HashLength).ToArray();
        at += HashLength;
        var read = new (ushort, ushort)[columns];
        foreach (ref var column in read.AsSpan())
        {
            var span = bytes.Slice(at, 4);
            column = (BinaryPrimitives.ReadUInt16BigEndian(span), BinaryPrimitives.ReadUInt16BigEndian(span[2..]));
            at += 4;
        }

        return new(table, key, hash, read);
    }

    private static void WriteName(ArrayBufferWriter<byte> bytes, string name)
    {
        var length = Encoding.UTF8.GetByteCount(name);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.GetSpan(2), checked((ushort)length));
        bytes.Advance(2);
        Encoding.UTF8.GetBytes(name, bytes);
    }

    private static string ReadName(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.Slice(at, 2));
        at += 2 + length;
        return Encoding.UTF8.GetString(bytes.Slice(at - length, length));
    }
}
