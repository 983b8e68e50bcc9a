namespace MembershipCases.Domain.People;

/// <summary>A deputy on a day.</summary>
/// <param name="DeputyId">The deputy.</param>
/// <param name="Lent">The authority in which they are deputy.</param>
public sealed record StandIn(Guid DeputyId, Authority Lent);
