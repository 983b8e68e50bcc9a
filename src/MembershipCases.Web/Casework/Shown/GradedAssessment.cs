namespace MembershipCases.Web.Casework.Shown;

/// <summary>The grades of an assessment.</summary>
public sealed record GradedAssessment(
    Guid MembershipId, int? Year, Participation Participation, Grade LearningOutcome, Grade Influence);
