namespace MembershipCases.Domain.Process;

/// <summary>The kind of a step. It determines the form and its rules; the definition gives the rest.</summary>
public enum StepKind
{
    /// <summary>A case handler drafts an assessment.</summary>
    Assess,

    /// <summary>A commissioner approves the assessment or returns it.</summary>
    Approve,

    /// <summary>A body recommends to the next, or decides on delegated authority.</summary>
    Recommend,

    /// <summary>The deciding body makes its resolution.</summary>
    Resolve,

    /// <summary>A case handler implements the resolution.</summary>
    Implement,
}
