using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MembershipCases.Web.History;

/// <summary>
/// How every row of the records is to stand, as the history has sealed it last. It takes the same room for every row,
/// however much is in it.
/// </summary>
internal sealed class SealedRows
{
    private readonly Dictionary<UInt128, UInt128> digests = [];

    /// <summary>The number of rows that have not been met in the tables.</summary>
    public int Left => digests.Count;

    /// <summary>Notes what an entry says about its rows.</summary>
    public void Note(IEnumerable<RowSeal> seals)
    {
        foreach (var seal in seals)
        {
            if (seal.IsDeleted) digests.Remove(IdOf(seal.Table, seal.Key));
            else digests[IdOf(seal.Table, seal.Key)] = Number(seal.Hash);
        }
    }

    /// <summary>
    /// Compares a row that is there, which is then met: whether it is as it was sealed; null when it never was.
    /// </summary>
    public bool? Meet(string table, string key, byte[] hash) =>
        digests.Remove(IdOf(table, key), out var digest) ? digest == Number(hash) : null;

    /// <summary>Whether a row has not been met.</summary>
    public bool Miss(string table, string key) => digests.ContainsKey(IdOf(table, key));

    private static UInt128 IdOf(string table, string key) =>
        Number(SHA256.HashData(Encoding.UTF8.GetBytes($"{table}\n{key}")));

    private static UInt128 Number(byte[] hash) => BinaryPrimitives.ReadUInt128BigEndian(hash);
}
