using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>
/// Verifies that the checkpoints are signed, and that the file outside the database has all those that the database has.
/// </summary>
internal sealed class CheckpointCheck(MembershipDb db, CheckpointKeys keys, InspectionFaults faults)
{
    /// <summary>Verifies the signatures and compares the file with the database.</summary>
    public async Task Run(CheckpointFile file, HistoryHead head, CancellationToken cancellationToken)
    {
        CheckSignatures(file);
        var lines = file.Lines.Select(line => line.Text).ToHashSet();
        var stored = db.Checkpoints.AsNoTracking().OrderBy(checkpoint => checkpoint.Place).AsAsyncEnumerable();
        await foreach (var checkpoint in stored.WithCancellation(cancellationToken))
            if (!lines.Contains(checkpoint.Line))
                faults.Add($"the checkpoint file lacks the checkpoint of entry {checkpoint.Place}, which the database has");
        if (head.Place > 0 && keys.AreKnown && !file.Lines.Any(line => keys.HaveSigned(line)))
            faults.Add($"the checkpoint file has no signed checkpoint");
    }

    /// <summary>Lines older than the signatures may precede all signed ones, and occur nowhere else.</summary>
    private void CheckSignatures(CheckpointFile file)
    {
        var old = file.Lines.TakeWhile(line => line.KeyId is null).Count();
        foreach (var (number, line) in file.Lines.Index().Skip(old))
            if (!keys.HaveSigned(line)) faults.Add($"line {number + 1} of the checkpoints is not signed by a key that is known");
    }
}
