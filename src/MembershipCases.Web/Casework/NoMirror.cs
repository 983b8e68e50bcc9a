namespace MembershipCases.Web.Casework;

/// <summary>A mirror that does nothing.</summary>
public sealed class NoMirror : IProcessMirror
{
    /// <inheritdoc/>
    public Task Prepare(IEnumerable<ProcessDefinition> definitions, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <inheritdoc/>
    public Task Show(
        MembershipCase membershipCase, ProcessDefinition definition, CancellationToken cancellationToken) =>
            Task.CompletedTask;
}
