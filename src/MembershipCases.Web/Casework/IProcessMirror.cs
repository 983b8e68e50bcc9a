namespace MembershipCases.Web.Casework;

/// <summary>
/// A mirror of each case in the tools of an engine. It is written in the step's transaction, can be rebuilt from the
/// cases, and is never read by the service.
/// </summary>
public interface IProcessMirror
{
    /// <summary>Prepares the mirror before the first request.</summary>
    Task Prepare(IEnumerable<ProcessDefinition> definitions, CancellationToken cancellationToken);

    /// <summary>Updates the mirror of a case that has just advanced.</summary>
    Task Show(MembershipCase membershipCase, ProcessDefinition definition, CancellationToken cancellationToken);
}
