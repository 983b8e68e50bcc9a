namespace MembershipCases.Web.Pipeline;

/// <summary>
/// A command that reads and changes one case, and of other records only reads what no such command changes. It runs
/// beside those on other cases; every other command runs alone.
/// </summary>
public interface IActOnOneCase
{
    /// <summary>The case.</summary>
    Guid CaseId { get; }

    /// <summary>Loads the case, with which the act begins.</summary>
    Task Load(MembershipDb db, CancellationToken cancellationToken);
}
