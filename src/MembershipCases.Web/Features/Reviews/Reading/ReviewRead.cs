using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>A document that was read.</summary>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hex; identifies a document that was read
/// before.</param>
/// <param name="Text">The text that the findings refer to.</param>
/// <param name="Findings">The findings.</param>
public sealed record ReviewRead(string Sha256, ReviewText Text, ReviewFindings Findings);
