namespace MembershipCases.Web.Casework;

/// <summary>
/// Where an engine's own tools show each case as it stands. A copy that is written in the step's transaction and can be
/// made again from the cases; nothing is ever read from it.
/// </summary>
public interface IProcessMirror
{
    /// <summary>Makes it ready before the first request.</summary>
    Task Prepare(IEnumerable<ProcessDefinition> definitions, CancellationToken cancellationToken);

    /// <summary>Shows a case that has just advanced.</summary>
    Task Show(MembershipCase membershipCase, ProcessDefinition definition, CancellationToken cancellationToken);
}
