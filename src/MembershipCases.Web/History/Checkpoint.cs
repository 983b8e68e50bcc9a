using System.Globalization;

namespace MembershipCases.Web.History;

/// <summary>The length and head of the history at a time, with a signature: one line of the checkpoint file.</summary>
/// <param name="Head">The head of the history.</param>
/// <param name="At">The time, as written in the line.</param>
/// <param name="KeyId">The id of the key that signed it; null in the files of earlier versions.</param>
/// <param name="Signature">The signature of <see cref="Statement"/> in Base64.</param>
public sealed record Checkpoint(HistoryHead Head, string At, string? KeyId = null, string? Signature = null)
{
    /// <summary>The text that is signed.</summary>
    public string Statement => string.Create(CultureInfo.InvariantCulture, $"{Head.Sequence} {Head.Hash} {At}");

    /// <summary>Creates an unsigned checkpoint of a head at the current time.</summary>
    public static Checkpoint Of(HistoryHead head, DateTimeOffset now) =>
        new(head, now.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Parses a line of the checkpoint file.</summary>
    /// <exception cref="FormatException">The line is not a checkpoint.</exception>
    public static Checkpoint Parse(string line) => line.Split(' ') switch
    {
        [var count, { Length: 64 } hash, var at] when Count(count) is { } sequence => new(new(sequence, hash), at),
        [var count, { Length: 64 } hash, var at, var key, var signature] when Count(count) is { } sequence =>
            new(new(sequence, hash), at, key, signature),
        _ => throw new FormatException($"The checkpoint file has a line that cannot be read: {line}"),
    };

    /// <summary>The checkpoint as a line of the file.</summary>
    public override string ToString() => KeyId is null ? Statement : $"{Statement} {KeyId} {Signature}";

    private static long? Count(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
