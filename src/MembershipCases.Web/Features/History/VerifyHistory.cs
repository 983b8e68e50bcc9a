using System.CommandLine;
using MembershipCases.Web.Data;

namespace MembershipCases.Web.Features.History;

/// <summary>The command <c>verify-history</c>: says whether the history is whole, or names the first entry that is not.</summary>
public static class VerifyHistory
{
    /// <summary>The command with its option. Its exit code is 0 when the history is whole and 1 otherwise.</summary>
    public static Command Command()
    {
        var checkpoint = new Option<FileInfo>("--checkpoint") { Description = "The checkpoint file to compare with; the service's own when left out." }.AcceptExistingOnly();
        var command = new Command("verify-history", "Computes the chain of the history anew and names the first entry that is broken.") { checkpoint };
        command.SetAction((parsed, cancellationToken) => Run(parsed.GetValue(checkpoint)?.FullName, parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> Run(string? checkpoint, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRecords(builder.Configuration);
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var kept = HistoryCheckpoint.Read(checkpoint ?? HistoryCheckpoint.FileOf(builder.Configuration));
        var (isWhole, says) = await Look(db, kept, cancellationToken);
        await output.WriteLineAsync(says);
        return isWhole ? 0 : 1;
    }

    private static async Task<(bool IsWhole, string Says)> Look(MembershipDb db, IReadOnlyList<HistoryHead> kept, CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken)) return (false, "The database does not answer.");
        var finding = await HistoryCheck.Run(db, kept, cancellationToken);
        return finding.IsWhole
            ? (true, $"The history is whole: {finding.Head.Sequence} entries, head {finding.Head.Hash}, {kept.Count} checkpoints compared.")
            : (false, $"The history is broken: {finding.Fault}.");
    }
}
