namespace MembershipCases.Domain.People;

/// <summary>The person for whom a deputy acts.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Name">Their name.</param>
public sealed record Principal(Guid UserId, string Name);
