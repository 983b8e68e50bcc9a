namespace MembershipCases.Domain.Register;

/// <summary>What the case by which the municipality became a member says of the membership.</summary>
/// <param name="Offices">The responsible offices.</param>
/// <param name="Since">The first day of the membership.</param>
/// <param name="Fee">The fee; null when not stated.</param>
/// <param name="NoticeMonths">The notice period in months; null when not stated.</param>
public sealed record JoinedTerms(IReadOnlyList<Guid> Offices, DateOnly Since, string? Fee, int? NoticeMonths);
