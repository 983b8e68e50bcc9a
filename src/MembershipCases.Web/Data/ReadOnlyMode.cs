namespace MembershipCases.Web.Data;

/// <summary>
/// Whether the service only reads: a copy of the database was put back that is older than the last checkpoint, and
/// nobody has acknowledged yet what is lost by it.
/// </summary>
public sealed class ReadOnlyMode
{
    /// <summary>The entries that are missing; null when the service works as usual.</summary>
    public MissingEntries? Missing { get; set; }
}

/// <summary>Entries of the history that a checkpoint has seen and the database does not have.</summary>
/// <param name="Head">The last place at which both agree.</param>
/// <param name="Last">The last place that a checkpoint has seen.</param>
public sealed record MissingEntries(HistoryHead Head, long Last)
{
    /// <summary>The first place that is missing.</summary>
    public long First => Head.Place + 1;
}
