using System.Globalization;

namespace MembershipCases.Web.History;

/// <summary>
/// How long the history was at a time and what its head was, signed: one line of the checkpoint file.
/// </summary>
/// <param name="Head">The head.</param>
/// <param name="At">When, as written.</param>
/// <param name="KeyId">The key that signed it; null in the files of earlier versions.</param>
/// <param name="Signature">Its signature of <see cref="Statement"/> as base64.</param>
public sealed record Checkpoint(HistoryHead Head, string At, string? KeyId = null, string? Signature = null)
{
    /// <summary>What is signed.</summary>
    public string Statement => string.Create(CultureInfo.InvariantCulture, $"{Head.Sequence} {Head.Hash} {At}");

    /// <summary>A checkpoint of now, not signed.</summary>
    public static Checkpoint Of(HistoryHead head, DateTimeOffset now) =>
        new(head, now.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is not one of ours.</exception>
    public static Checkpoint Parse(string line) => line.Split(' ') switch
    {
        [var count, { Length: 64 } hash, var at] when Count(count) is { } sequence => new(new(sequence, hash), at),
        [var count, { Length: 64 } hash, var at, var key, var signature] when Count(count) is { } sequence =>
            new(new(sequence, hash), at, key, signature),
        _ => throw new FormatException($"The checkpoint file has a line that cannot be read: {line}"),
    };

    /// <summary>The line.</summary>
    public override string ToString() => KeyId is null ? Statement : $"{Statement} {KeyId} {Signature}";

    private static long? Count(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
