using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MembershipCases.Web.History;

/// <summary>Computes the digest of a row: SHA-256 of its table, key and columns.</summary>
/// <remarks>
/// The columns follow each other by their names; each is its name and the canonical bytes of its value, each with a
/// 32-bit big-endian length before it. A column without a value is left out. For every column two bytes of its own tell
/// which one differs; what proves the row is the digest of all of them.
/// </remarks>
internal sealed class RowDigest
{
    private readonly ArrayBufferWriter<byte> all = new(1024);
    private readonly ArrayBufferWriter<byte> value = new(256);

    /// <summary>The table of the row that was put together last.</summary>
    public string Table { get; private set; } = "";

    /// <summary>The key of that row.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The SHA-256 of that row.</summary>
    public byte[] Hash => SHA256.HashData(all.WrittenSpan);

    /// <summary>The columns of that row that have a value, each with its short digest.</summary>
    public List<(ushort Column, ushort Value)> Columns { get; } = [];

    /// <summary>Begins a row.</summary>
    public void Begin(string table, string key)
    {
        (Table, Key) = (table, key);
        all.ResetWrittenCount();
        Columns.Clear();
        Put(table);
        Put(key);
    }

    /// <summary>Adds a column; the columns of a row are added in the order of their names.</summary>
    public void Add(SealedColumn column, object? given)
    {
        if (column.IsNone(given)) return;
        value.ResetWrittenCount();
        SealedColumn.Write(value, given!);
        Put(column.Name);
        PutLength(value.WrittenCount);
        all.Write(value.WrittenSpan);
        Columns.Add((column.Id, Short(value.WrittenSpan)));
    }

    /// <summary>Sixteen bits of FNV-1a, which tell values apart and prove nothing.</summary>
    public static ushort Short(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var one in bytes) hash = (hash ^ one) * 16777619u;
        return (ushort)(hash ^ (hash >> 16));
    }

    private void Put(string text)
    {
        PutLength(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, all);
    }

    private void PutLength(int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(all.GetSpan(4), length);
        all.Advance(4);
    }
}
