using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MembershipCases.Domain.People;

/// <summary>
/// The secret in the address of somebody's calendar: 32 random bytes as base64url. Whoever has it reads the calendar;
/// only its hash is kept.
/// </summary>
public sealed record CalendarKey
{
    private const int Bytes = 32;

    private CalendarKey(string text) => Text = text;

    /// <summary>As it stands in the address.</summary>
    public string Text { get; }

    /// <summary>What is kept: SHA-256 in hexadecimal. So long a secret needs no slower hash.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    /// <summary>A new one.</summary>
    public static CalendarKey New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Reads one; null when it is none.</summary>
    public static CalendarKey? Parse(string? text) =>
        text is not null && Base64Url.IsValid(text, out var bytes) && bytes == Bytes
            && text.Length == Base64Url.GetEncodedLength(Bytes) ? new(text) : null;

    /// <summary>Hides the secret from logs.</summary>
    public override string ToString() => nameof(CalendarKey);
}
