namespace MembershipCases.Domain.Cases.Assessments;

[EventName("case.assessment-drafted")]
internal sealed record AssessmentDrafted(string Token) : HistoryEvent;

[EventName("case.assessed")]
internal sealed record CaseAssessed(string Token, Guid AssessmentId, AssessmentText Text, Guid? InsteadOf)
    : HistoryEvent;

[EventName("case.assessment-approved")]
internal sealed record AssessmentApproved(string Token, Guid AssessmentId, Guid? InsteadOf) : HistoryEvent;

[EventName("case.assessment-returned")]
internal sealed record AssessmentReturned(string Token, Guid AssessmentId, Guid? InsteadOf) : HistoryEvent;
