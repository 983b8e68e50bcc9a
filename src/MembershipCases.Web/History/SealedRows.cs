using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MembershipCases.Web.History;

/// <summary>
/// How every row of the records is to stand, as the history has sealed it last. It takes some forty bytes for every row,
/// however much is in it.
/// </summary>
/// <remarks>
/// A row is found by 64 bits of a hash of its table and key, which prove nothing; the digest kept for it does, and is of
/// the table and the key too. The rows are spread over many small dictionaries, since one large one is copied whole
/// whenever it grows.
/// </remarks>
internal sealed class SealedRows
{
    private readonly Dictionary<ulong, UInt128>[] digests =
        [.. Enumerable.Range(0, 64).Select(_ => new Dictionary<ulong, UInt128>())];

    /// <summary>The number of rows that have not been met in the tables.</summary>
    public int Left => digests.Sum(part => part.Count);

    /// <summary>Notes what an entry says about its rows.</summary>
    public void Note(IEnumerable<RowSeal> seals)
    {
        foreach (var seal in seals)
        {
            var id = IdOf(seal.Table, seal.Key);
            if (seal.IsDeleted) Part(id).Remove(id);
            else Part(id)[id] = Number(seal.Hash);
        }
    }

    /// <summary>
    /// Compares a row that is there, which is then met: whether it is as it was sealed; null when it never was.
    /// </summary>
    public bool? Meet(RowDigest row)
    {
        var id = IdOf(row.Table, row.Key);
        return Part(id).Remove(id, out var digest) ? digest == Number(row.Hash) : null;
    }

    /// <summary>Whether a row has not been met.</summary>
    public bool Miss(string table, string key)
    {
        var id = IdOf(table, key);
        return Part(id).ContainsKey(id);
    }

    private Dictionary<ulong, UInt128> Part(ulong id) => digests[id % (ulong)digests.Length];

    private static ulong IdOf(string table, string key) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{table}\n{key}")));

    private static UInt128 Number(byte[] hash) => BinaryPrimitives.ReadUInt128BigEndian(hash);
}
