namespace MembershipCases.Domain.Mandates;

[EventName("mandate.recorded")]
internal sealed record MandateRecorded(Guid MembershipId, MandateText Text) : HistoryEvent;

/// <summary>What a mandate asks was not known, and now is.</summary>
[EventName("mandate.asks-stated")]
internal sealed record MandateAsksStated(MandateAsks Asks) : HistoryEvent;

/// <summary>
/// A case has been opened that treats it. The name is from when the opening of a case was taken for the answer.
/// </summary>
[EventName("mandate.answered")]
internal sealed record MandateTakenUp(Guid CaseId) : HistoryEvent;

/// <summary>The case has ended with an answer.</summary>
[EventName("mandate.settled")]
internal sealed record MandateSettled(Guid CaseId, string Outcome) : HistoryEvent;

/// <summary>The case has ended without an answer.</summary>
[EventName("mandate.reopened")]
internal sealed record MandateReopened(Guid CaseId, string Outcome) : HistoryEvent;

/// <summary>The case that had ended has been reopened.</summary>
[EventName("mandate.taken-up-again")]
internal sealed record MandateTakenUpAgain(Guid CaseId) : HistoryEvent;

/// <summary>The council has closed it without a case. The reason is the entry's.</summary>
[EventName("mandate.closed")]
internal sealed record MandateClosed(DateOnly ResolvedOn, string ItemNumber, int? Point) : HistoryEvent;

/// <summary>The council's secretariat has confirmed it, as it then stands.</summary>
[EventName("mandate.confirmed")]
internal sealed record MandateConfirmed(MandateText Text) : HistoryEvent<MandateConfirmed.Old>
{
    internal sealed record Old(MandateText Text);
}

/// <summary>The council did not give it. The reason is the entry's.</summary>
[EventName("mandate.rejected")]
internal sealed record MandateRejected : HistoryEvent;

/// <summary>The record says something else than before; both are in the event.</summary>
[EventName("mandate.corrected")]
internal sealed record MandateCorrected(Guid Id, MandateContent Content, Guid CorrectedBy, Guid? ConfirmedBy)
    : HistoryEvent<MandateCorrected.Old>
{
    internal sealed record Old(MandateContent Content);
}

/// <summary>More than numbers and dates are to be corrected, which waits for a second person.</summary>
[EventName("mandate.correction-proposed")]
internal sealed record MandateCorrectionProposed(Guid Id, MandateContent Content) : HistoryEvent;

[EventName("mandate.correction-refused")]
internal sealed record MandateCorrectionRefused(Guid Id, Guid ProposedBy) : HistoryEvent;
