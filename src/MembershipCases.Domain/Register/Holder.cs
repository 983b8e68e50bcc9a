namespace MembershipCases.Domain.Register;

/// <summary>Who holds a role in a network.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Role">Key of the <see cref="NetworkRole"/>.</param>
public sealed record Holder(Guid UserId, string Role);
