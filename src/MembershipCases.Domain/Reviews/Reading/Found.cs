namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>A value read from the document, with its quote and confidence.</summary>
/// <param name="Value">The value.</param>
/// <param name="Quote">The words from which it was read.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record Found<T>(T Value, ReviewQuote Quote, double Confidence = 1);
