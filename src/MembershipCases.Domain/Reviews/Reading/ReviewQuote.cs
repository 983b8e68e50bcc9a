namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>A quote from the document at these lines, with line breaks and spaces folded into one space.</summary>
/// <param name="Page">The page on which the quote starts, or null when unknown.</param>
/// <param name="Lines">The first and the last line.</param>
/// <param name="Text">The quoted text.</param>
public sealed record ReviewQuote(int? Page, LineSpan Lines, string Text);
