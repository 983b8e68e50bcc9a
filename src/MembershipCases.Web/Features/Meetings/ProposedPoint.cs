namespace MembershipCases.Web.Features.Meetings;

/// <summary>A point prepared for a body: recommended by another, or proposed in an assessment.</summary>
/// <param name="Text">The text.</param>
/// <param name="Effect">What it does to the register when adopted; null when not stated.</param>
public sealed record ProposedPoint(string Text, PointEffect? Effect);
