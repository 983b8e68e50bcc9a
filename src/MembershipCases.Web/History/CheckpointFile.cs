namespace MembershipCases.Web.History;

/// <summary>The checkpoint file: checkpoints, and what was acknowledged as lost, in the order in which they were written.</summary>
public sealed class CheckpointFile
{
    private CheckpointFile(IReadOnlyList<CheckpointLine> lines)
    {
        Lines = lines;
        Checkpoints = [.. lines.Select(line => line.Checkpoint).OfType<Checkpoint>()];
        Losses = [.. lines.Select(line => line.Loss).OfType<AcknowledgedLoss>()];
        Heads = [.. Expected(lines)];
    }

    /// <summary>A file without lines.</summary>
    public static CheckpointFile Empty { get; } = new([]);

    /// <summary>The lines.</summary>
    public IReadOnlyList<CheckpointLine> Lines { get; }

    /// <summary>The checkpoints.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints { get; }

    /// <summary>The losses that were acknowledged.</summary>
    public IReadOnlyList<AcknowledgedLoss> Losses { get; }

    /// <summary>The heads that the history must have, without those that were acknowledged as lost.</summary>
    public IReadOnlyList<HistoryHead> Heads { get; }

    /// <summary>Reads a file; one that does not exist has no lines.</summary>
    /// <exception cref="FormatException">A line cannot be read.</exception>
    public static CheckpointFile Read(string file) => File.Exists(file) ? Of(File.ReadLines(file)) : Empty;

    /// <summary>Reads lines.</summary>
    /// <exception cref="FormatException">A line cannot be read.</exception>
    public static CheckpointFile Of(IEnumerable<string> lines) =>
        new([.. lines.Where(line => line.Length > 0).Select(CheckpointLine.Parse)]);

    private static List<HistoryHead> Expected(IEnumerable<CheckpointLine> lines)
    {
        var expected = new List<HistoryHead>();
        foreach (var line in lines)
        {
            if (line.Checkpoint is { } checkpoint) expected.Add(checkpoint.Head);
            if (line.Loss is { } loss) expected.RemoveAll(head => head.Place > loss.Head.Place);
        }

        return expected;
    }
}
