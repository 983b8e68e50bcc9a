namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>A body's treatment of a case in one meeting.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="MetOn">Its day.</param>
/// <param name="Members">The number of members of the body; null when unknown.</param>
/// <param name="ItemNumber">The item's number.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">The reason, where required.</param>
/// <param name="By">Who records it.</param>
/// <param name="At">When it is recorded.</param>
public sealed record Treatment(
    Guid MeetingId, DateOnly MetOn, int? Members, string ItemNumber, string Outcome, string? Reason, Guid By,
    DateTimeOffset At)
{
    /// <summary>Names of the body's members who are disqualified in the case.</summary>
    public IReadOnlyList<string> DisqualifiedMembers { get; init; } = [];

    /// <summary>The meetings of the body that have been called for later days.</summary>
    public IReadOnlyList<Guid> LaterMeetings { get; init; } = [];

    /// <summary>The meeting to which the case is postponed; null when it is not, or none has been called.</summary>
    public Guid? PostponedTo { get; init; }
}
