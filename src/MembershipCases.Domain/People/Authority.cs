namespace MembershipCases.Domain.People;

/// <summary>A role that a person has in an office, or without one.</summary>
/// <param name="Role">The role.</param>
/// <param name="OfficeId">The office; null for roles that belong to a body or to the service.</param>
public sealed record Authority(Role Role, Guid? OfficeId);
