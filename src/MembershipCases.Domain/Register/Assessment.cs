namespace MembershipCases.Domain.Register;

/// <summary>
/// An assessment of one membership by one office at one time. Kept permanently, so that the criteria can be followed
/// over the years.
/// </summary>
public sealed class Assessment
{
    private Assessment()
    {
    }

    /// <summary>A draft for a step of a case.</summary>
    public Assessment(Guid id, Guid membershipId, Guid caseId, Guid stepId, Guid officeId) =>
        (Id, MembershipId, CaseId, StepId, OfficeId) = (id, membershipId, caseId, stepId, officeId);

    /// <summary>What a review document says, as confirmed by a person; belongs to no case.</summary>
    public Assessment(
        Guid id, Guid membershipId, Guid? officeId, int? year, Guid documentId, AssessmentText text, Guid? confirmedBy,
        DateTimeOffset at, Guid? statedBy = null)
    {
        (Id, MembershipId, OfficeId, Year, DocumentId, Text) = (id, membershipId, officeId, year, documentId, text);
        (DraftedBy, SubmittedAt, StatedBy) = (confirmedBy, at, statedBy);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The assessed membership.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>The case, or null when it was read from a document.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The step in which it was drafted.</summary>
    public Guid? StepId { get; private set; }

    /// <summary>The assessing office.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>The document it was read from.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>Who stated its advice, where the document says otherwise; null where the advice was read.</summary>
    public Guid? StatedBy { get; private set; }

    /// <summary>The year that it concerns.</summary>
    public int? Year { get; private set; }

    /// <summary>The content of the assessment.</summary>
    public AssessmentText Text { get; private set; } = new();

    /// <summary>Who last edited it.</summary>
    public Guid? DraftedBy { get; private set; }

    /// <summary>The principal, when a deputy drafted it.</summary>
    public Guid? DraftedFor { get; private set; }

    /// <summary>
    /// Everybody who wrote in it; null in what was written before they were kept, where the last one alone is known, and
    /// in what a document says.
    /// </summary>
    public IReadOnlyList<Writer>? Writers { get; private set; }

    /// <summary>When it was submitted; null for a draft.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who approved it.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>The principal, when a deputy approved it.</summary>
    public Guid? ApprovedFor { get; private set; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Everybody who wrote in it, or in one that it continues.</summary>
    public IReadOnlyList<Writer> WrittenBy() => Writers ?? [.. WrittenBefore().Distinct()];

    internal void Draft(AssessmentText text, Actor by)
    {
        var held = OfficeId is { } office && by.Is(Role.Commissioner, office);
        Continue([new Writer(by.UserId, by.OnBehalfOf?.UserId, held)]);
        (Text, DraftedBy, DraftedFor) = (text, by.UserId, by.OnBehalfOf?.UserId);
    }

    internal void CarryOver(Assessment earlier, Guid openedBy)
    {
        Continue(earlier.DraftedBy is null ? [new Writer(openedBy, null, HeldTheSeat: false)] : earlier.WrittenBy());
        (Text, DraftedBy, DraftedFor) = (earlier.Text, earlier.DraftedBy ?? openedBy, earlier.DraftedFor);
    }

    /// <summary>Counts those who wrote earlier among the writers.</summary>
    internal void Continue(IEnumerable<Writer> earlier) => Writers = [.. WrittenBy().Union(earlier)];

    internal void MoveTo(Guid office) => OfficeId = office;

    internal void Submit(DateTimeOffset at, int year) => (SubmittedAt, Year) = (at, year);

    internal void Put(string field, string words) =>
        Text = Text.WithTexts((name, text) => name == field ? words : text);

    internal void TakeBack(Guid stepId) => (StepId, SubmittedAt, Year) = (stepId, null, null);

    internal void Unapprove() => (ApprovedBy, ApprovedFor, ApprovedAt) = (null, null, null);

    internal void Approve(Actor by, DateTimeOffset at) =>
        (ApprovedBy, ApprovedFor, ApprovedAt) = (by.UserId, by.OnBehalfOf?.UserId, at);

    private IEnumerable<Writer> WrittenBefore()
    {
        if (DraftedBy is { } last) yield return new Writer(last, DraftedFor, HeldTheSeat: false);
        if (StatedBy is { } stating) yield return new Writer(stating, null, HeldTheSeat: false);
    }
}
