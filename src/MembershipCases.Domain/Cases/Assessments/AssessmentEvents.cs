namespace MembershipCases.Domain.Cases.Assessments;

/// <summary>A draft is kept.</summary>
[EventName("case.assessment-drafted")]
internal sealed record AssessmentDrafted(string Token) : HistoryEvent;

/// <summary>An assessment is handed in.</summary>
[EventName("case.assessed")]
internal sealed record CaseAssessed(string Token, Guid AssessmentId, AssessmentText Text, Guid? InsteadOf)
    : HistoryEvent;

/// <summary>The commissioner approves an assessment.</summary>
[EventName("case.assessment-approved")]
internal sealed record AssessmentApproved(string Token, Guid AssessmentId, Guid? InsteadOf) : HistoryEvent;

/// <summary>The commissioner sends an assessment back.</summary>
[EventName("case.assessment-returned")]
internal sealed record AssessmentReturned(string Token, Guid AssessmentId, Guid? InsteadOf) : HistoryEvent;
