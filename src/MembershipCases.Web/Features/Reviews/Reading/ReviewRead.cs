using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>A document that was read.</summary>
/// <param name="Sha256">Of the file's bytes, in small hexadecimal digits; shows whether the document was read
/// before.</param>
/// <param name="Text">What the findings point into.</param>
/// <param name="Findings">What it says.</param>
public sealed record ReviewRead(string Sha256, ReviewText Text, ReviewFindings Findings);
