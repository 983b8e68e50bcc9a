using System.CommandLine;

namespace MembershipCases.Web.Features.History;

/// <summary>
/// The command <c>verify-history</c>: reports whether the history is intact, or names the first entry that is not.
/// </summary>
public static class VerifyHistory
{
    /// <summary>The command with its options. Its exit code is 0 when the history is intact and 1 otherwise.</summary>
    public static Command Command()
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
            "Computes the chain of the history anew and names the first entry that is broken.") { checkpoint, keys };
        command.SetAction((parsed, cancellationToken) => Run(
            parsed.GetValue(checkpoint)?.FullName, [.. (parsed.GetValue(keys) ?? []).Select(key => key.FullName)],
            parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> Run(
        string? checkpoint, IReadOnlyList<string> publicKeys, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRecords(builder.Configuration);
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        using var keys = CheckpointKeys.Of(builder.Configuration, publicKeys);
        var kept = HistoryCheckpoint.Read(checkpoint ?? HistoryCheckpoint.FileOf(builder.Configuration));
        var (isWhole, says) = await Inspect(db, keys, kept, cancellationToken);
        await output.WriteLineAsync(says);
        return isWhole ? 0 : 1;
    }

    private static async Task<(bool IsWhole, string Says)> Inspect(
        MembershipDb db, CheckpointKeys keys, IReadOnlyList<Checkpoint> kept, CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken)) return (false, "The database does not answer.");
        var (found, withoutHash) = await new HistoryInspection(db, keys, TimeProvider.System).Run(kept,
            cancellationToken);
        if (found.Fault is not null) return (false, $"The history is broken: {found.Fault}.");
        var unproven = withoutHash == 0
            ? ""
            : $" {withoutHash} documents came in before the history kept hashes, and were not compared.";
        return (true,
            $"The history is whole: {found.Entries} entries, head {found.Head}, {found.Checkpoints} checkpoints "
            + $"and {found.Documents} documents compared.{unproven}");
    }
}
