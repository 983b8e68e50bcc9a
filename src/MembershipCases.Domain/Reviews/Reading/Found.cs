namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Something read, where it stands, and how sure the reader is.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Quote">The words it was read from.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record Found<T>(T Value, ReviewQuote Quote, double Confidence = 1);
