namespace MembershipCases.Domain;

/// <summary>Rows were written which no event of a record tells of.</summary>
/// <param name="Tables">The tables, in order of their names.</param>
[EventName("upkeep.rows-written")]
public sealed record RowsWritten(IReadOnlyList<string> Tables) : HistoryEvent;

/// <summary>Rows from before rows were sealed were sealed as they stand.</summary>
/// <param name="Rows">The number of rows.</param>
[EventName("upkeep.rows-sealed")]
public sealed record RowsSealed(int Rows) : HistoryEvent;

/// <summary>A copy of the database was put back.</summary>
/// <param name="First">The place of the first entry that is lost by it.</param>
/// <param name="Last">The place of the last entry that is lost by it.</param>
/// <param name="HeldMail">The number of messages that are held until somebody has looked at them.</param>
[EventName("upkeep.copy-restored")]
public sealed record CopyRestored(long First, long Last, int HeldMail) : HistoryEvent;

/// <summary>The texts of old messages were removed.</summary>
/// <param name="Messages">The number of messages.</param>
[EventName("upkeep.mail-texts-removed")]
public sealed record MailTextsRemoved(int Messages) : HistoryEvent;
