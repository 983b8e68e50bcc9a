namespace MembershipCases.Domain.Process;

/// <summary>
/// What someone does in a step. The kind decides the form and its rules; everything else is the definition's.
/// </summary>
public enum StepKind
{
    /// <summary>A case handler drafts an assessment.</summary>
    Assess,

    /// <summary>A commissioner approves the assessment or returns it.</summary>
    Approve,

    /// <summary>A body gives its recommendation to the next, or decides itself on delegated authority.</summary>
    Recommend,

    /// <summary>The deciding body makes its resolution.</summary>
    Resolve,

    /// <summary>A case handler carries the resolution out.</summary>
    Implement,
}
