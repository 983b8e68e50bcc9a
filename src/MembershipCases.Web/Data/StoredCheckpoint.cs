namespace MembershipCases.Web.Data;

/// <summary>
/// A checkpoint as the database keeps it beside the file outside, so that replicas write to one place and each can be
/// compared with the other.
/// </summary>
public sealed class StoredCheckpoint
{
    /// <summary>The place in the history that it is about.</summary>
    public long Place { get; init; }

    /// <summary>The line of the checkpoint file.</summary>
    public string Line { get; init; } = "";
}
