namespace MembershipCases.Domain.Mandates;

/// <summary>The strength of the council's wish. The three are never merged.</summary>
public enum MandateStrength
{
    /// <summary>The city government is asked to consider it.</summary>
    Consider,

    /// <summary>The city government must bring a case.</summary>
    BringCase,

    /// <summary>The city government must do it.</summary>
    DoIt,
}

/// <summary>How the mandate was raised.</summary>
public enum MandateKind
{
    /// <summary>An interpellation.</summary>
    Interpellation,

    /// <summary>A motion.</summary>
    Motion,

    /// <summary>An additional motion in another case.</summary>
    AdditionalMotion,
}

/// <summary>
/// A request or order from the council to the city government about a membership. Open until a case about it has ended
/// with an answer.
/// </summary>
[SubjectName("Mandate")]
public sealed class Mandate : Screenable
{
    private Mandate()
    {
    }

    /// <summary>A mandate as the council worded it.</summary>
    public Mandate(Guid id, Guid membershipId, MandateText text, Guid? recordedBy, DateTimeOffset at)
    {
        (Id, MembershipId, Text, RecordedBy, RecordedAt) = (id, membershipId, text, recordedBy, at);
        Happened(new MandateRecorded(membershipId, text));
    }

    /// <summary>A mandate that the council's secretariat records.</summary>
    public static Result<Mandate> Record(
        Guid id, Guid membershipId, MandateText text, Guid recordedBy, DateTimeOffset at)
    {
        var errors = MandateRules.Check(text).ToList();
        if (errors.Count > 0) return errors;
        return new Mandate(id, membershipId, text, recordedBy, at);
    }

    /// <summary>The membership it is about.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>The content of the mandate and where it was given.</summary>
    public MandateText Text { get; private set; } = new();

    /// <summary>The case that treats it or has answered it; null while there is none.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The resolution by which the council closed it without a case; null when it has not.</summary>
    public MandateClosing? Closing { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <inheritdoc/>
    public override IEnumerable<HeldText> Texts()
    {
        yield return new HeldText(new(Id, "words"), Text.Words);
        if (Closing is { } closing) yield return new HeldText(new(Id, "closing"), closing.Reason);
    }

    private protected override void Put(TextPlace place, string text)
    {
        if (place.Field == "words") Text = Text with { Words = text };
        else if (Closing is { } closing) Closing = closing with { Reason = text };
    }

    /// <summary>States what it asks, where that was not known. No case treats it before.</summary>
    public Result<Done> State(MandateAsks asks)
    {
        if (Text.Asks is not null) return MandateErrors.AsksStated;
        if (RefusalOfChange() is { } refusal) return refusal;
        Text = Text with { Asks = asks };
        Happened(new MandateAsksStated(asks));
        return Done.Ok;
    }

    /// <summary>Links it to the case that is to answer it, which must be of the kind that it asks for.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="kind">The kind of the case.</param>
    /// <param name="membershipId">The membership of the case.</param>
    public Result<Done> TakeUp(Guid caseId, CaseKind kind, Guid membershipId)
    {
        if (membershipId != MembershipId) return MandateErrors.IsAboutAnother;
        if (Closing is not null) return MandateErrors.Closed;
        if (CaseId is not null) return MandateErrors.Answered;
        if (MandateRules.RefusalOf(Text.Asks, kind) is { } refusal) return refusal;
        CaseId = caseId;
        Happened(new MandateTakenUp(caseId));
        return Done.Ok;
    }

    /// <summary>
    /// The case has ended. Without an answer the mandate is open again, with the deadline that it always had.
    /// </summary>
    /// <param name="caseId">The case.</param>
    /// <param name="outcome">How it ended.</param>
    public void CaseEnded(Guid caseId, string outcome)
    {
        if (CaseId != caseId) return;
        if (MandateRules.Answers.Contains(outcome))
        {
            Happened(new MandateSettled(caseId, outcome));
            return;
        }

        CaseId = null;
        Happened(new MandateReopened(caseId, outcome));
    }

    /// <summary>
    /// Closes it without a case, by a resolution of the council. It is not older than the mandate, and no case treats it.
    /// </summary>
    public Result<Done> Close(MandateClosing closing, DateOnly today)
    {
        if (RefusalOfChange() is { } refusal) return refusal;
        if (closing.ResolvedOn > today) return MandateErrors.ClosedInFuture;
        if (closing.ResolvedOn < Text.ResolvedOn) return MandateErrors.ClosedBeforeGiven(Text.ResolvedOn.Value);
        Closing = closing with { Reason = closing.Reason.Trim() };
        Happened(new MandateClosed(closing.ResolvedOn, closing.ItemNumber, closing.Point) { Reason = Closing.Reason });
        return Done.Ok;
    }

    /// <summary>Where it stands.</summary>
    /// <param name="outcome">How the case in <see cref="CaseId"/> ended; null while it runs, or when there is none.</param>
    public MandateState StateAfter(string? outcome)
    {
        if (Closing is not null) return MandateState.Closed;
        if (CaseId is null) return MandateState.Waiting;
        if (outcome is null) return MandateState.UnderTreatment;
        // A case that was dropped before mandates were opened again is still linked.
        return MandateRules.Answers.Contains(outcome) ? MandateState.Answered : MandateState.Waiting;
    }

    private Error? RefusalOfChange()
    {
        if (Closing is not null) return MandateErrors.ClosedAlready;
        return CaseId is null ? null : MandateErrors.HasCase;
    }
}
