namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>
/// Words of the document, found at these lines when line breaks and spaces are folded into one space.
/// </summary>
/// <param name="Page">The page that the words begin on, or null when unknown.</param>
/// <param name="Lines">The first and the last line.</param>
/// <param name="Text">The words.</param>
public sealed record ReviewQuote(int? Page, LineSpan Lines, string Text);
