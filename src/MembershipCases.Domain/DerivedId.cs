using System.Security.Cryptography;

namespace MembershipCases.Domain;

/// <summary>
/// Ids that follow from what they are about, so that every server makes the same: UUIDs of version 8 (RFC 9562, 5.8). A
/// command with such an id is one of the service's own.
/// </summary>
public static class DerivedId
{
    private const int OwnVersion = 8;

    /// <summary>The id that follows from the bytes of what it is about.</summary>
    public static Guid Of(ReadOnlySpan<byte> subject)
    {
        var hash = SHA256.HashData(subject).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | (OwnVersion << 4));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>Whether an id was made so.</summary>
    public static bool Is(Guid id) => id.Version == OwnVersion;
}
