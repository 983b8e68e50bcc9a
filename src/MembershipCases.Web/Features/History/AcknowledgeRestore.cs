using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.History;

/// <summary>
/// The command <c>restore acknowledge</c>: after a copy was put back, an operator states what is lost by it and why. The
/// service then works again, with what the copy thinks unsent held until somebody has looked at it.
/// </summary>
public static class AcknowledgeRestore
{
    private const int LongestReason = 1000;

    /// <summary>The command. Its exit code is 0 when the loss is acknowledged.</summary>
    public static Command Command(params string[] settings)
    {
        var reason = new Option<string>("--reason") { Description = "Why the copy was put back.", Required = true };
        var acknowledge = new Command("acknowledge",
            "States, signed, which entries are lost by a copy that was put back; the service works again.") { reason };
        acknowledge.SetAction((parsed, cancellationToken) => Run(settings, parsed.GetRequiredValue(reason).Trim(),
            parsed.InvocationConfiguration.Output, cancellationToken));
        return new Command("restore", "After a copy of the database was put back.") { acknowledge };
    }

    private static Task<int> Run(
        string[] settings, string reason, TextWriter output, CancellationToken cancellationToken) =>
        Tool.Run(settings, output, async tool =>
        {
            if (reason.Length is 0 or > LongestReason || reason.Any(char.IsControl))
                throw new ToolRefusedException($"Give a reason of one line and at most {LongestReason} characters.");
            using var keys = CheckpointKeys.Of(tool.Configuration, []);
            if (!keys.AreKnown)
                throw new ToolRefusedException($"There is no key to sign with: {CheckpointKeys.FileOf(tool.Configuration)}");
            await tool.Require(cancellationToken);
            var file = HistoryCheckpoint.FileOf(tool.Configuration);
            var missing = await RestoreWatch.Find(tool.Db, CheckpointFile.Read(file), cancellationToken)
                ?? throw new ToolRefusedException("Nothing is missing: the database has everything that a checkpoint has seen.");
            var now = TimeProvider.System.GetUtcNow();
            await Acknowledge(tool.Db, missing, reason, now, cancellationToken);
            var loss = new AcknowledgedLoss(missing.Head, missing.Last, now.ToString("O", CultureInfo.InvariantCulture), reason);
            HistoryCheckpoint.Append(file, keys.Sign(CheckpointLine.Of(loss)).Text);
            await new HistorySealer(tool.Scopes).Seal(cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"Acknowledged: entries {missing.First} to {missing.Last} are lost. The service works again within seconds."));
            return 0;
        });

    internal static async Task Acknowledge(
        MembershipDb db, MissingEntries missing, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginAct(cancellationToken);
        var unsent = await db.Outbox.Where(mail => mail.NextTryAt != null).ToListAsync(cancellationToken);
        foreach (var mail in unsent) mail.Withhold(now);
        var upkeep = new Upkeep();
        upkeep.Restore(missing.First, missing.Last, unsent.Count, reason);
        await HistoryWriter.Save(db, upkeep, Actor.Service, now, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
