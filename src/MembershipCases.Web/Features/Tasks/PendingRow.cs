namespace MembershipCases.Web.Features.Tasks;

/// <summary>A disqualification that a body must rule on.</summary>
public sealed record QuestionRow(int Year, int Sequence, string Title, string Name, DateTimeOffset Since);

/// <summary>
/// A treatment that waits for a second person of the secretariat; the user's own, and those of whom they are or have a
/// deputy, wait for somebody else.
/// </summary>
public sealed record PendingRow(
    Guid MeetingId, Guid StepId, int Year, int Sequence, string Title, string WrittenBy, bool NeedsAnother,
    DateTimeOffset Since);

/// <summary>An ended case that is to be reopened once a second person has confirmed it.</summary>
public sealed record ReopeningRow(int Year, int Sequence, string Title, string AskedBy, bool NeedsAnother, DateTimeOffset Since);

/// <summary>What is stated of a membership or corrected of a mandate, which a second person must confirm.</summary>
public sealed record StatedRow(string Address, string Membership, DateTimeOffset Since, bool NeedsAnother);

/// <summary>A mandate that a document tells of, which the council's secretariat must confirm or reject.</summary>
public sealed record UnconfirmedRow(Guid Id, string Membership, string? ToldIn, DateTimeOffset Since);
