namespace MembershipCases.Domain.Mandates;

/// <summary>That the council did not give a mandate which a document tells of.</summary>
/// <param name="Reason">The reason of the council's secretariat.</param>
/// <param name="By">Who rejected it.</param>
/// <param name="At">When.</param>
public sealed record MandateRejection(string Reason, Guid By, DateTimeOffset At);
