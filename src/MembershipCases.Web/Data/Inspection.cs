namespace MembershipCases.Web.Data;

/// <summary>The result of an inspection of the history, stored so that the last one can be shown.</summary>
public sealed class Inspection
{
    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; }

    /// <summary>The time of the inspection.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The number of entries in the chain.</summary>
    public long Entries { get; init; }

    /// <summary>The hash of the last of these entries.</summary>
    public string Head { get; init; } = "";

    /// <summary>The number of checkpoints compared.</summary>
    public int Checkpoints { get; init; }

    /// <summary>The number of documents whose texts were compared with the history.</summary>
    public int Documents { get; init; }

    /// <summary>The number of rows of records compared with their seals.</summary>
    public long Rows { get; init; }

    /// <summary>
    /// The first fault and the number of those after it, in one line of English; null when everything is as it was
    /// written.
    /// </summary>
    public string? Fault { get; init; }
}
