namespace MembershipCases.Web.Casework;

/// <summary>The case as it stands after a command.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">Its version now: what the next command states.</param>
/// <param name="EndOutcome">How it ended, or null while it runs.</param>
/// <param name="OpenSteps">What is to be done now.</param>
public sealed record CaseChanged(Guid Id, int Version, string? EndOutcome, IReadOnlyList<OpenStep> OpenSteps)
    : IVersioned
{
    /// <summary>The case after a command that is about to be committed, which counts its version one on.</summary>
    public static CaseChanged Of(MembershipCase changed) => new(
        changed.Id,
        changed.Version + 1,
        changed.EndOutcome,
        [.. changed.Steps.Where(step => step.IsOpen).Select(step => new OpenStep(step.Id, step.ElementId))]);
}

/// <summary>A step that is to be done.</summary>
public sealed record OpenStep(Guid Id, string ElementId);
