namespace MembershipCases.Domain.Mandates;

/// <summary>That the council gave a mandate which a document tells of, as its secretariat has confirmed.</summary>
/// <param name="By">Who confirmed it.</param>
/// <param name="At">When.</param>
public sealed record MandateConfirmation(Guid By, DateTimeOffset At);
