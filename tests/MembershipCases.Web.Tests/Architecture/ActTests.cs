namespace MembershipCases.Web.Tests.Architecture;

/// <summary>Records change in acts, which come in an order: docs/decisions/0052.</summary>
public sealed class ActTests
{
    private static readonly Dictionary<string, string> NoActs = new()
    {
        ["MembershipCases.Elsa/ElsaTables.cs"] = "fills the engine's own tables",
        ["MembershipCases.Web/Casework/Elsa/ElsaMirror.cs"] = "copies definitions for the engine's own pages",
        ["MembershipCases.Web/Casework/Elsa/RebuildElsa.cs"] = "copies cases, and holds the table while it does",
        ["MembershipCases.Web/Casework/Preparation.cs"] = "keeps the texts of definitions, which never change",
        ["MembershipCases.Web/Casework/Shown/ScreenedReadings.cs"] = "adds that somebody has read",
        ["MembershipCases.Web/Features/Reminders/SendReminders.cs"] =
            "adds reminders and messages, which tell what was due when it looked and which no act decides on",
        ["MembershipCases.Web/Data/PreparationLock.cs"] = "holds a lock on a connection of its own, and saves nothing",
        ["MembershipCases.Web/Data/RecordsDb.cs"] = "is what saves",
        ["MembershipCases.Web/Features/Reminders/ForgetReminders.cs"] = "removes reminders of what is done",
        ["MembershipCases.Web/History/HistoryCheckpoint.cs"] = "adds a checkpoint",
        ["MembershipCases.Web/History/HistoryInspection.cs"] = "reads one state of everything",
        ["MembershipCases.Web/History/HistorySealer.cs"] = "adds places to what was committed",
        ["MembershipCases.Web/History/HistoryWatch.cs"] = "adds what an inspection found",
        ["MembershipCases.Web/History/RowSealing.cs"] = "adds seals of rows, before the service serves",
        ["MembershipCases.Web/Mail/RemoveMailTexts.cs"] = "removes texts of messages that were sent long ago",
        ["MembershipCases.Web/Http/SignIn/Sessions.cs"] = "adds a session",
        ["MembershipCases.Web/Mail/Outbox.cs"] = "changes a message that it alone has leased",
        ["MembershipCases.Web/Pipeline/ServiceWork.cs"] = "keeps that a task of the service was refused",
    };

    private static readonly string[] Saving = ["SaveChangesAsync(", "BeginTransactionAsync(", "HistoryWriter.Save("];

    [Fact]
    public void What_changes_records_does_so_in_an_act()
    {
        var saving = SourceTree.Files().Where(file => Saving.Any(call => Has(file.Lines, call)))
            .Where(file => !Has(file.Lines, "BeginAct(")).Select(file => file.Path).ToList();

        Breaches.None(saving.Except(NoActs.Keys).Select(path => $"{path} saves outside of an act: begin one, or give the reason here."));
        Breaches.None(NoActs.Keys.Except(saving).Select(path => $"{path} needs no reason any more."));
    }

    private static bool Has(IEnumerable<string> lines, string call) =>
        lines.Any(line => line.Contains(call, StringComparison.Ordinal));
}
