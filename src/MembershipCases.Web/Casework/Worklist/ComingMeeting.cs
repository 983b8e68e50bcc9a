namespace MembershipCases.Web.Casework.Worklist;

/// <summary>A future meeting.</summary>
public sealed record ComingMeeting(Guid Id, string Body, DateOnly On, TimeOnly? StartsAt, string? Place, int Cases);
