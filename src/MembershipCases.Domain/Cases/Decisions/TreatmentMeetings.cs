namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Rules for the meetings in which a case can be treated.</summary>
internal static class TreatmentMeetings
{
    /// <summary>
    /// Why a meeting cannot treat a step of its body; null when it can. A body treats a case once in a meeting, and not
    /// before the case came to it: from another body's meeting, or when the step opened.
    /// </summary>
    public static Error? Refusal(IReadOnlyList<IDecision> before, Step step, Guid meetingId, DateOnly metOn)
    {
        if (before.Any(one => one.Body == step.Body && one.MeetingId == meetingId))
            return TreatmentErrors.TreatedInThisMeeting;
        var opened = step.CountedFrom ?? DateOnly.FromDateTime(step.OpenedAt.UtcDateTime);
        var came = before.MaxBy(one => one.RecordedAt) is { } last && Outcomes.GoesToABody(last.Outcome)
            ? last.HeldOn ?? metOn
            : opened;
        return metOn < came ? TreatmentErrors.MeetingBeforeTheCase(came) : null;
    }
}
