namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>What is recorded of the end of a resolution.</summary>
/// <param name="ResolutionId">The resolution.</param>
/// <param name="Kind">How it ended.</param>
/// <param name="On">The day on which it was withdrawn or set aside.</param>
/// <param name="Reference">The council's item number, or the reference of the letter.</param>
/// <param name="EndedBy">Who did it, such as the county governor.</param>
/// <param name="Reason">Why.</param>
public sealed record EndedResolution(
    Guid ResolutionId, ResolutionEndKind Kind, DateOnly On, string Reference, string EndedBy, string Reason);
