using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MembershipCases.Domain.People;

/// <summary>
/// The secret in an address that the service hands out, such as that of a person's calendar: 32 random bytes as
/// base64url. Only its hash is stored.
/// </summary>
public sealed record SecretKey
{
    private const int Bytes = 32;

    private SecretKey(string text) => Text = text;

    /// <summary>The secret as it appears in the address.</summary>
    public string Text { get; }

    /// <summary>The stored form: SHA-256 in hexadecimal. A secret of this length needs no slow hash.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    /// <summary>Generates a new key.</summary>
    public static SecretKey New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Parses a key; null when malformed.</summary>
    public static SecretKey? Parse(string? text) =>
        text is not null && Base64Url.IsValid(text, out var bytes) && bytes == Bytes
            && text.Length == Base64Url.GetEncodedLength(Bytes) ? new(text) : null;

    /// <summary>Hides the secret from logs.</summary>
    public override string ToString() => nameof(SecretKey);
}
