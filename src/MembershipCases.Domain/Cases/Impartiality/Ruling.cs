namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>A body's ruling on a disqualification.</summary>
/// <param name="IsDisqualified">Whether the person is disqualified.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Rule">The rule that it is based on.</param>
/// <param name="On">The day of the ruling.</param>
/// <param name="MeetingId">The meeting on that day, or null.</param>
/// <param name="Line">Those who record the body's rulings, in order.</param>
public sealed record Ruling(
    bool IsDisqualified, string Reason, LegalReference Rule, DateOnly On, Guid? MeetingId, RulingLine Line);
