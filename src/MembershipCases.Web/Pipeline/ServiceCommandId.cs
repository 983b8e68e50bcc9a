using System.Security.Cryptography;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// The ids of the service's own commands: UUIDs of version 8 (RFC 9562, 5.8), which follow from what the command is about,
/// so that every server sends the same. Nobody else may use that version.
/// </summary>
public static class ServiceCommandId
{
    private const int OwnVersion = 8;

    /// <summary>The id that follows from the bytes of what a command is about.</summary>
    public static Guid Of(ReadOnlySpan<byte> subject)
    {
        var hash = SHA256.HashData(subject).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | (OwnVersion << 4));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>Whether only the service may use the id.</summary>
    public static bool IsReserved(Guid id) => id.Version == OwnVersion;
}
