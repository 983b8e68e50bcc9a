namespace MembershipCases.Web.Features.Tasks;

/// <summary>A question of disqualification that a body is to rule on.</summary>
public sealed record QuestionRow(int Year, int Sequence, string Title, string Name, DateTimeOffset Since);

/// <summary>A treatment that waits for a second person of the secretariat; one's own waits for somebody else.</summary>
public sealed record PendingRow(
    Guid MeetingId, Guid StepId, int Year, int Sequence, string Title, string WrittenBy, bool IsMine,
    DateTimeOffset Since);
