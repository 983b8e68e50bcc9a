namespace MembershipCases.Web.Casework;

/// <summary>The case after a command.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">The current version, which the next command must state.</param>
/// <param name="EndOutcome">How it ended, or null while it runs.</param>
/// <param name="OpenSteps">The open steps.</param>
public sealed record CaseChanged(Guid Id, int Version, string? EndOutcome, IReadOnlyList<OpenStep> OpenSteps)
    : IVersioned
{
    /// <summary>The case after a command that is about to be committed, which increments its version.</summary>
    public static CaseChanged Of(MembershipCase changed) => new(
        changed.Id,
        changed.Version + 1,
        changed.EndOutcome,
        [.. changed.Steps.Where(step => step.IsOpen).Select(step => new OpenStep(step.Id, step.ElementId))]);
}

/// <summary>An open step.</summary>
public sealed record OpenStep(Guid Id, string ElementId);
