namespace MembershipCases.Web.Features.Meetings;

/// <summary>A meeting as a line of a file mentions it.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Body">The body's key.</param>
/// <param name="On">The day.</param>
/// <param name="Plan">What else is said.</param>
public sealed record MeetingRow(int Line, string Body, DateOnly On, MeetingPlan Plan);
