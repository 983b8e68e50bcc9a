namespace MembershipCases.Domain.People;

/// <summary>The person on whose behalf a deputy acts.</summary>
public sealed record Principal(Guid UserId, string Name);
