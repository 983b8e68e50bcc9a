namespace MembershipCases.Domain.Cases.Corrections;

/// <summary>A record says something else than before; both are in the event.</summary>
[EventName("case.corrected")]
internal sealed record CaseCorrected(
    Guid Id, string Record, Guid RecordId, RecordedContent Content, Guid CorrectedBy, Guid? ConfirmedBy)
    : HistoryEvent<CaseCorrected.Old>
{
    public static CaseCorrected Of(Correction made) =>
        new(made.Id, made.Record.Word(), made.RecordId, made.After, made.By, made.DecidedBy)
        {
            Before = new(made.Before), Reason = made.Reason,
        };

    internal sealed record Old(RecordedContent Content);
}

/// <summary>The outcome, the text or the votes are to be corrected, which waits for a second person.</summary>
[EventName("case.correction-proposed")]
internal sealed record CorrectionProposed(Guid Id, string Record, Guid RecordId, RecordedContent Content)
    : HistoryEvent
{
    public static CorrectionProposed Of(Correction made) =>
        new(made.Id, made.Record.Word(), made.RecordId, made.After) { Reason = made.Reason };
}

[EventName("case.correction-refused")]
internal sealed record CorrectionRefused(Guid Id, Guid ProposedBy) : HistoryEvent;
