using System.CommandLine;
using System.Globalization;

namespace MembershipCases.Web.Features.History;

/// <summary>
/// The command <c>verify-history</c>: reports whether the history and every row of the records are as they were written,
/// or names what is not.
/// </summary>
public static class VerifyHistory
{
    /// <summary>The command with its options. Its exit code is 0 when all is as it was written and 1 otherwise.</summary>
    public static Command Command(params string[] settings)
    {
        var checkpoint =
            new Option<FileInfo>(
                "--checkpoint") {
                    Description = "The checkpoint file to compare with; the service's own when left out." }
                    .AcceptExistingOnly();
        var keys = new Option<FileInfo[]>(
            "--public-key") {
                Description =
                    "The public half of a key that has signed checkpoints, as PEM; may be given more than once." }
                    .AcceptExistingOnly();
        var command = new Command("verify-history",
            "Computes the chain of the history anew, compares every row of the records with it, and names what differs.") {
                checkpoint, keys };
        command.SetAction((parsed, cancellationToken) => Run(settings,
            parsed.GetValue(checkpoint)?.FullName, [.. (parsed.GetValue(keys) ?? []).Select(key => key.FullName)],
            parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static Task<int> Run(
        string[] settings, string? checkpoint, IReadOnlyList<string> publicKeys, TextWriter output,
        CancellationToken cancellationToken) =>
        Tool.Run(settings, output, async tool =>
        {
            using var keys = CheckpointKeys.Of(tool.Configuration, publicKeys);
            var file = CheckpointFile.Read(checkpoint ?? HistoryCheckpoint.FileOf(tool.Configuration));
            await tool.Require(cancellationToken);
            await new HistorySealer(tool.Scopes).Seal(cancellationToken);
            var report = await new HistoryInspection(tool.Db, keys).Run(file, cancellationToken);
            await output.WriteLineAsync(Says(report));
            return report.Faults.Count == 0 ? 0 : 1;
        });

    /// <summary>What a report says, in one line or in one for each fault.</summary>
    internal static string Says(HistoryReport report)
    {
        if (report.Faults.Count > 0)
            return string.Join(Environment.NewLine,
                [Written($"The history is broken, {report.Faults.Count} faults:"), .. report.Faults.Told]);
        var says = Written($"The history is whole: {report.Head.Place} entries, head {report.Head.Hash}, ")
            + Written($"{report.Checkpoints} checkpoints, {report.Rows} rows and {report.Documents} documents compared.");
        if (report.DocumentsWithoutHash > 0)
            says += Written(
                $" {report.DocumentsWithoutHash} documents came in before the history kept hashes, and only their rows were compared.");
        return report.Lost.Aggregate(says,
            (said, loss) => said + Written($" {loss.Count} entries lost by the restore of {loss.At}: {loss.Reason}"));
    }

    private static string Written(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
