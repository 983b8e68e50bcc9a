namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>A doubt for a person to settle.</summary>
/// <param name="Code">Stable code; the text is under <c>reviews.question.{Code}</c>.</param>
/// <param name="Arguments">Values for the numbered placeholders of the text.</param>
public sealed record ReviewQuestion(string Code, params IReadOnlyList<string> Arguments);
