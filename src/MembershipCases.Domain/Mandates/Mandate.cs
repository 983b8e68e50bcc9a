namespace MembershipCases.Domain.Mandates;

/// <summary>How strongly the council has spoken. The three are never merged.</summary>
public enum MandateStrength
{
    /// <summary>Asked the city government to consider.</summary>
    Consider,

    /// <summary>Told the city government to bring a case.</summary>
    BringCase,

    /// <summary>Told the city government to do it.</summary>
    DoIt,
}

/// <summary>How the mandate came up.</summary>
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
/// What the council has asked or told the city government to do about a membership. Open until a case has answered it.
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

    /// <summary>The membership it is about.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>What was said, by whom and where.</summary>
    public MandateText Text { get; private set; } = new();

    /// <summary>The case that answers it; null while it waits.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <inheritdoc/>
    public override IEnumerable<HeldText> Texts() => [new HeldText(new(Id, "words"), Text.Words)];

    private protected override void Put(TextPlace place, string text) => Text = Text with { Words = text };

    /// <summary>Ties it to the case that answers it.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="membershipId">The membership that the case is about.</param>
    public Result<Done> AnswerWith(Guid caseId, Guid membershipId)
    {
        if (membershipId != MembershipId) return MandateErrors.IsAboutAnother;
        if (CaseId is not null) return MandateErrors.Answered;
        CaseId = caseId;
        Happened(new MandateAnswered(caseId));
        return Done.Ok;
    }
}
