namespace MembershipCases.Domain.Register;

/// <summary>The holder of a role in a network.</summary>
public sealed record Holder(Guid UserId, string Role);
