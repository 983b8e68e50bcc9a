namespace MembershipCases.Web.Casework.Shown;

/// <summary>The grades that an assessment gave.</summary>
public sealed record GradedAssessment(
    Guid MembershipId, int? Year, Participation Participation, Grade LearningOutcome, Grade Influence);
