using System.Globalization;
using System.Text;

namespace MembershipCases.Web.History;

/// <summary>
/// A line of the checkpoint file: a statement, and where it is signed, the id of the key and the signature in Base64.
/// </summary>
/// <param name="Statement">What is stated and signed.</param>
/// <param name="KeyId">The id of the key; null in the files of earlier versions.</param>
/// <param name="Signature">The signature.</param>
/// <param name="Checkpoint">The checkpoint that is stated, or null.</param>
/// <param name="Loss">The acknowledged loss that is stated, or null.</param>
public sealed record CheckpointLine(
    string Statement, string? KeyId, string? Signature, Checkpoint? Checkpoint, AcknowledgedLoss? Loss)
{
    private const string LossWord = "restored";

    /// <summary>The line as it stands in the file.</summary>
    public string Text => KeyId is null ? Statement : $"{Statement} {KeyId} {Signature}";

    /// <summary>An unsigned line that states a checkpoint.</summary>
    public static CheckpointLine Of(Checkpoint checkpoint) => new(
        string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Head.Place} {checkpoint.Head.Hash} {checkpoint.At}"),
        null, null, checkpoint, null);

    /// <summary>An unsigned line that states a loss. The reason is in Base64, so that it is one word.</summary>
    public static CheckpointLine Of(AcknowledgedLoss loss)
    {
        var reason = Convert.ToBase64String(Encoding.UTF8.GetBytes(loss.Reason));
        var statement = string.Create(CultureInfo.InvariantCulture,
            $"{LossWord} {loss.Head.Place} {loss.Head.Hash} {loss.Last} {loss.At} {reason}");
        return new CheckpointLine(statement, null, null, null, loss);
    }

    /// <summary>Parses a line.</summary>
    /// <exception cref="FormatException">The line is neither a checkpoint nor a loss.</exception>
    public static CheckpointLine Parse(string line)
    {
        var words = line.Split(' ');
        var stated = words is [LossWord, ..]
            ? Of(LossIn(words) ?? throw Unreadable(line))
            : Of(CheckpointIn(words) ?? throw Unreadable(line));
        var (key, signature) = words.Length == stated.Statement.Split(' ').Length + 2 ? (words[^2], words[^1]) : (null, null);
        var parsed = stated with { KeyId = key, Signature = signature };
        return parsed.Text == line ? parsed : throw Unreadable(line);
    }

    private static Checkpoint? CheckpointIn(string[] words) =>
        words is [var place, { Length: 64 } hash, var at, ..] && Number(place) is { } known
            ? new Checkpoint(new(known, hash), at)
            : null;

    private static AcknowledgedLoss? LossIn(string[] words) =>
        words is [_, var place, { Length: 64 } hash, var last, var at, var reason, ..]
            && Number(place) is { } known && Number(last) is { } lost
            ? new AcknowledgedLoss(new(known, hash), lost, at, Encoding.UTF8.GetString(Convert.FromBase64String(reason)))
            : null;

    private static long? Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static FormatException Unreadable(string line) =>
        new($"The checkpoint file has a line that cannot be read: {line}");
}
