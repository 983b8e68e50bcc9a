namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>A doubt that a person should settle.</summary>
/// <param name="Code">Stable code; the text is under <c>reviews.question.{Code}</c>.</param>
/// <param name="Arguments">Values for the text's numbered places.</param>
public sealed record ReviewQuestion(string Code, params IReadOnlyList<string> Arguments);
