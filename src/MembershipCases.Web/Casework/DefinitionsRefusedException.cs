using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Web.Casework;

/// <summary>The definitions hold faults, so the service does not start.</summary>
/// <param name="faults">Every fault, at least one.</param>
public sealed class DefinitionsRefusedException(IReadOnlyList<DefinitionFault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>Every fault, at least one.</summary>
    public IReadOnlyList<DefinitionFault> Faults { get; } = faults;
}
