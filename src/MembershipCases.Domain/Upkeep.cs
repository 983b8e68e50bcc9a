namespace MembershipCases.Domain;

/// <summary>
/// What the service and its operators do to the records as a whole, and that is no change of a single record. It has no
/// row of its own; its events stand in the history alone.
/// </summary>
[SubjectName("Upkeep")]
public sealed class Upkeep : Recorded
{
    private static readonly Guid TheOnly = DerivedId.Of("upkeep"u8);

    /// <summary>Creates an upkeep to which nothing has happened yet.</summary>
    public Upkeep() => Id = TheOnly;

    /// <summary>Records that rows were written which no event of a record tells of, such as messages.</summary>
    public void Write(IReadOnlyList<string> tables) => Happened(new RowsWritten(tables));

    /// <summary>Records that rows from before rows were sealed are sealed as they stand.</summary>
    public void Seal(int rows) => Happened(new RowsSealed(rows));

    /// <summary>Records that a copy was put back, and which entries are lost by it.</summary>
    /// <param name="first">The place of the first lost entry.</param>
    /// <param name="last">The place of the last lost entry.</param>
    /// <param name="heldMail">The number of messages that are held until somebody has looked at them.</param>
    /// <param name="reason">Why the copy was put back.</param>
    public void Restore(long first, long last, int heldMail, string reason) =>
        Happened(new CopyRestored(first, last, heldMail) { Reason = reason });

    /// <summary>Records that the texts of old messages were removed.</summary>
    public void RemoveTexts(int messages) => Happened(new MailTextsRemoved(messages));
}
