using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Web.Casework;

/// <summary>The definitions have faults, so the service does not start.</summary>
/// <param name="faults">All faults, at least one.</param>
public sealed class DefinitionsRefusedException(IReadOnlyList<DefinitionFault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>All faults, at least one.</summary>
    public IReadOnlyList<DefinitionFault> Faults { get; } = faults;
}
