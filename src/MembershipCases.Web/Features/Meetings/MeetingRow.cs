namespace MembershipCases.Web.Features.Meetings;

/// <summary>A meeting from a line of a file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Body">The body's key.</param>
/// <param name="On">The day.</param>
/// <param name="Plan">The other details.</param>
public sealed record MeetingRow(int Line, string Body, DateOnly On, MeetingPlan Plan);
