namespace MembershipCases.Web.Data;

/// <summary>What an inspection found; kept, so that the last one can be shown.</summary>
public sealed class Inspection
{
    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How many entries the unbroken part has.</summary>
    public long Entries { get; init; }

    /// <summary>The hash of the last of them.</summary>
    public string Head { get; init; } = "";

    /// <summary>How many checkpoints were compared.</summary>
    public int Checkpoints { get; init; }

    /// <summary>How many documents were compared with the history.</summary>
    public int Documents { get; init; }

    /// <summary>The first thing that is wrong, in one line of English; null when all is as it was written.</summary>
    public string? Fault { get; init; }
}
