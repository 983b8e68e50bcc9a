namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Text that the reader could not interpret.</summary>
public sealed record NotUnderstood(LineSpan Lines, string Text);
