namespace MembershipCases.Domain.Mandates;

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

    /// <summary>That the council's secretariat has confirmed it; null when it has not, or need not.</summary>
    public MandateConfirmation? Confirmation { get; private set; }

    /// <summary>That the council did not give it; null when nobody has said so.</summary>
    public MandateRejection? Rejection { get; private set; }

    /// <summary>The correction that waits for a second person; null when none does.</summary>
    public MandateCorrection? Waiting { get; private set; }

    /// <summary>The corrections that were made or refused, oldest first.</summary>
    public IReadOnlyList<MandateCorrection> Corrections { get; private set; } = [];

    /// <summary>What the record says, as far as it can be corrected.</summary>
    public MandateContent Content => new(Text, Closing, Rejection);

    /// <summary>
    /// Whether the council gave it for certain: its secretariat has recorded or confirmed it, or it is first data. One
    /// that an import has read in a document is not.
    /// </summary>
    public bool IsConfirmed => Confirmation is not null || RecordedBy is null || Text.ToldIn is null;

    /// <summary>Who recorded it.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Its corrections, oldest first, with the one that waits.</summary>
    public IReadOnlyList<MandateCorrection> AllCorrections() => Waiting is null ? Corrections : [.. Corrections, Waiting];

    /// <inheritdoc/>
    public override IEnumerable<HeldText> Texts()
    {
        foreach (var (field, text) in Content.Texts()) yield return new HeldText(new(Id, field), text, (Id, field));
        foreach (var held in AllCorrections().SelectMany(made => made.Texts(Id))) yield return held;
    }

    private protected override void Put(TextPlace place, string text)
    {
        if (place.RecordId == Id) Set(Content.WithTexts((field, words) => field == place.Field ? text : words));
        if (Waiting?.Id == place.RecordId) Waiting = Waiting.Put(place.Field, text);
        Corrections = [.. Corrections.Select(made => made.Id == place.RecordId ? made.Put(place.Field, text) : made)];
    }

    /// <summary>
    /// Confirms that the council gave it, and corrects in the same act what the document got wrong. The words stay.
    /// </summary>
    public Result<Done> Confirm(DocumentCorrection correction, Guid by, DateTimeOffset at, DateOnly today)
    {
        if (Rejection is not null) return MandateErrors.RejectedAlready;
        if (IsConfirmed) return MandateErrors.ConfirmedAlready;
        var (before, text) = (Text, correction.Of(Text));
        var errors = MandateRules.Check(text).ToList();
        if (text.Asks is null) errors.Insert(0, MandateErrors.AsksMissing);
        if (text.ResolvedOn > today) errors.Add(MandateErrors.GivenInFuture);
        if (errors.Count > 0) return errors;
        (Text, Confirmation) = (text, new MandateConfirmation(by, at));
        Happened(new MandateConfirmed(text) { Before = new(before) });
        return Done.Ok;
    }

    /// <summary>Rejects it: the council did not give it.</summary>
    public Result<Done> Reject(string reason, Guid by, DateTimeOffset at)
    {
        if (Rejection is not null) return MandateErrors.RejectedAlready;
        if (IsConfirmed) return MandateErrors.ConfirmedAlready;
        if (CaseId is not null) return MandateErrors.HasCase;
        Rejection = new MandateRejection(reason.Trim(), by, at);
        Happened(new MandateRejected { Reason = Rejection.Reason });
        return Done.Ok;
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

    /// <summary>
    /// Corrects what was recorded wrongly. Where more changes than numbers and dates of the resolution, it waits for a
    /// second person.
    /// </summary>
    /// <param name="stated">Everything as it should have been recorded.</param>
    /// <param name="reason">Why it is corrected.</param>
    /// <param name="by">The council's secretariat.</param>
    /// <param name="at">The time.</param>
    /// <param name="today">The day.</param>
    public Result<Done> Correct(MandateContent stated, string reason, Actor by, DateTimeOffset at, DateOnly today)
    {
        if (Waiting is not null) return CorrectionErrors.Waits;
        var (before, after) = (InFull(Content, Id), InFull(stated, Id));
        var errors = MandateCorrectionRules.Check(this, before, after, today).ToList();
        if (errors.Count > 0) return errors;
        var correction = new MandateCorrection(
            Guid.CreateVersion7(at), before, after, reason.Trim(), by.UserId, by.OnBehalfOf?.UserId, at);
        if (!MandateCorrectionRules.NeedsSecond(before, after)) return Make(correction with { DecidedAt = at }, after);
        Waiting = correction;
        Happened(new MandateCorrectionProposed(correction.Id, after) { Reason = correction.Reason });
        return Done.Ok;
    }

    /// <summary>Makes the correction that waits, which another person proposed.</summary>
    public Result<Done> ConfirmCorrection(Actor by, DateTimeOffset at, DateOnly today)
    {
        if (Waiting is not { } waiting) return CorrectionErrors.NothingWaits;
        if (!waiting.MayBeConfirmedBy(by)) return CorrectionErrors.Own;
        var content = InFull(waiting.After, waiting.Id, CorrectionForm.AfterPrefix);
        var errors = MandateCorrectionRules.Check(this, InFull(Content, Id), content, today).ToList();
        if (errors.Count > 0) return errors;
        Waiting = null;
        return Make(waiting with { DecidedBy = by.UserId, DecidedAt = at }, content);
    }

    /// <summary>Refuses the correction that waits; whoever proposed it withdraws it this way.</summary>
    public Result<Done> RefuseCorrection(string reason, Actor by, DateTimeOffset at)
    {
        if (Waiting is not { } waiting) return CorrectionErrors.NothingWaits;
        (Waiting, Corrections) = (null,
            [.. Corrections, waiting with { DecidedBy = by.UserId, DecidedAt = at, RefusedFor = reason.Trim() }]);
        Happened(new MandateCorrectionRefused(waiting.Id, waiting.By) { Reason = reason.Trim() });
        return Done.Ok;
    }

    /// <summary>Links it to the case that is to answer it, which must be of the kind that it asks for.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="kind">The kind of the case.</param>
    /// <param name="membershipId">The membership of the case.</param>
    public Result<Done> TakeUp(Guid caseId, CaseKind kind, Guid membershipId)
    {
        if (membershipId != MembershipId) return MandateErrors.IsAboutAnother;
        if (Rejection is not null) return MandateErrors.Rejected;
        if (Closing is not null) return MandateErrors.Closed;
        if (!IsConfirmed) return MandateErrors.NotConfirmed;
        if (Waiting is not null) return MandateErrors.CorrectionWaits;
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
    /// The case has been reopened and treats it again. Refused when it has been closed or is with another case since.
    /// </summary>
    public Result<Done> TakeUpAgain(Guid caseId)
    {
        if (Rejection is not null) return MandateErrors.Rejected;
        if (Closing is not null) return MandateErrors.Closed;
        if (CaseId is { } other && other != caseId) return MandateErrors.Answered;
        if (CaseId is null && Waiting is not null) return MandateErrors.CorrectionWaits;
        CaseId = caseId;
        Happened(new MandateTakenUpAgain(caseId));
        return Done.Ok;
    }

    /// <summary>
    /// Closes it without a case, by a resolution of the council. It is not older than the mandate, and no case treats it.
    /// </summary>
    public Result<Done> Close(MandateClosing closing, DateOnly today)
    {
        if (RefusalOfChange() is { } refusal) return refusal;
        if (MandateRules.Check(closing, Text, today).FirstOrDefault() is { } wrong) return wrong;
        Closing = closing with { Reason = closing.Reason.Trim() };
        Happened(new MandateClosed(closing.ResolvedOn, closing.ItemNumber, closing.Point) { Reason = Closing.Reason });
        return Done.Ok;
    }

    /// <summary>Where it stands.</summary>
    /// <param name="outcome">How the case in <see cref="CaseId"/> ended; null while it runs, or when there is none.</param>
    public MandateState StateAfter(string? outcome)
    {
        if (Rejection is not null) return MandateState.Rejected;
        if (Closing is not null) return MandateState.Closed;
        if (CaseId is not null && outcome is null) return MandateState.UnderTreatment;
        // A case that was dropped before mandates were opened again is still linked.
        if (CaseId is not null && MandateRules.Answers.Contains(outcome!)) return MandateState.Answered;
        return IsConfirmed ? MandateState.Waiting : MandateState.Unconfirmed;
    }

    private Error? RefusalOfChange()
    {
        if (Rejection is not null) return MandateErrors.RejectedAlready;
        if (Closing is not null) return MandateErrors.ClosedAlready;
        if (!IsConfirmed) return MandateErrors.ConfirmFirst;
        if (Waiting is not null) return CorrectionErrors.Waits;
        return CaseId is null ? null : MandateErrors.HasCase;
    }

    private Result<Done> Make(MandateCorrection correction, MandateContent content)
    {
        Set(content);
        Corrections = [.. Corrections, correction];
        Happened(new MandateCorrected(correction.Id, correction.After, correction.By, correction.DecidedBy)
        {
            Before = new(correction.Before), Reason = correction.Reason,
        });
        return Done.Ok;
    }

    private MandateContent InFull(MandateContent content, Guid place, string prefix = "") =>
        content.WithTexts((field, text) => InFull(new(place, prefix + field), text));

    private void Set(MandateContent content) => (Text, Closing, Rejection) = content;
}
