namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Rules for a case that is postponed: it goes to a later meeting of the body, named where one is called.</summary>
internal static class PostponementRules
{
    /// <summary>The error of the meeting to which a treatment postpones the case; null when valid.</summary>
    public static Error? Check(Treatment treatment)
    {
        if (treatment.Outcome != Outcomes.Postponed)
            return treatment.PostponedTo is null ? null : TreatmentErrors.NotPostponed;
        if (treatment.PostponedTo is not { } meeting)
            return treatment.LaterMeetings.Count == 0 ? null : TreatmentErrors.PostponedToMissing;
        return treatment.LaterMeetings.Contains(meeting) ? null : TreatmentErrors.PostponedToUnknown;
    }
}
