namespace MembershipCases.Domain.People;

/// <summary>A role that someone has, for one office or for no office in particular, in a period.</summary>
/// <param name="Role">What they do.</param>
/// <param name="OfficeId">For which office; null for roles that belong to a body or to the service.</param>
public sealed record Authority(Role Role, Guid? OfficeId);
