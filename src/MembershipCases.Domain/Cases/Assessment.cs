using MembershipCases.Domain.People;

namespace MembershipCases.Domain.Cases;

/// <summary>How the municipality takes part.</summary>
public enum Participation
{
    /// <summary>Nothing is said of it.</summary>
    NotStated,

    /// <summary>It is a member in name.</summary>
    Passive,

    /// <summary>It takes an active part.</summary>
    Active,
}

/// <summary>A grade of learning outcome or influence.</summary>
public enum Grade
{
    /// <summary>Nothing is said of it.</summary>
    NotStated,

    /// <summary>Little.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,
}

/// <summary>What an assessment proposes.</summary>
public enum Advice
{
    /// <summary>Become a member.</summary>
    Join,

    /// <summary>Do not become a member.</summary>
    DoNotJoin,

    /// <summary>Stay.</summary>
    Continue,

    /// <summary>Stay and do more.</summary>
    Strengthen,

    /// <summary>Leave.</summary>
    Withdraw,
}

/// <summary>The contents of an assessment, as a person writes it.</summary>
public sealed record AssessmentText
{
    /// <summary>How the municipality takes part, graded.</summary>
    public Participation Participation { get; init; }

    /// <summary>The same in words.</summary>
    public string ParticipationText { get; init; } = "";

    /// <summary>What is learnt, graded.</summary>
    public Grade LearningOutcome { get; init; }

    /// <summary>The same in words.</summary>
    public string LearningOutcomeText { get; init; } = "";

    /// <summary>What weight membership gives, graded.</summary>
    public Grade Influence { get; init; }

    /// <summary>The same in words.</summary>
    public string InfluenceText { get; init; } = "";

    /// <summary>What it costs: fee, travel, time.</summary>
    public string Cost { get; init; } = "";

    /// <summary>What is proposed; null while it is a draft.</summary>
    public Advice? Advice { get; init; }

    /// <summary>Why.</summary>
    public string Reasoning { get; init; } = "";

    /// <summary>Proposed text of the recommendation, one point a line.</summary>
    public string ProposedPoints { get; init; } = "";
}

/// <summary>An assessment of one membership by one office at one time. Kept for ever, so that criteria can be followed over the years.</summary>
public sealed class Assessment
{
    private Assessment()
    {
    }

    /// <summary>A draft that belongs to a step of a case.</summary>
    public Assessment(Guid id, Guid membershipId, Guid caseId, Guid stepId, Guid officeId) =>
        (Id, MembershipId, CaseId, StepId, OfficeId) = (id, membershipId, caseId, stepId, officeId);

    /// <summary>What a review document said, confirmed by a person; belongs to no case.</summary>
    public Assessment(Guid id, Guid membershipId, Guid? officeId, int? year, Guid documentId, AssessmentText text, Guid? confirmedBy, DateTimeOffset at)
    {
        (Id, MembershipId, OfficeId, Year, DocumentId, Text) = (id, membershipId, officeId, year, documentId, text);
        (DraftedBy, SubmittedAt) = (confirmedBy, at);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The membership assessed.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>The case it belongs to, or null when it was read from a document.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The step in which it was drafted.</summary>
    public Guid? StepId { get; private set; }

    /// <summary>The office that assesses.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>The document it was read from.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The year it speaks of.</summary>
    public int? Year { get; private set; }

    /// <summary>What it says.</summary>
    public AssessmentText Text { get; private set; } = new();

    /// <summary>Who wrote it last.</summary>
    public Guid? DraftedBy { get; private set; }

    /// <summary>On whose behalf, when a deputy wrote it.</summary>
    public Guid? DraftedFor { get; private set; }

    /// <summary>When it was handed in; null while a draft.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who approved it.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>On whose behalf, when a deputy approved it.</summary>
    public Guid? ApprovedFor { get; private set; }

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Whether it was written by one of those who act now, or on behalf of one.</summary>
    public bool IsDraftedByAnyOf(Actor actor) => actor.Persons.Any(person => person == DraftedBy || person == DraftedFor);

    internal void Draft(AssessmentText text, Actor by) => (Text, DraftedBy, DraftedFor) = (text, by.UserId, by.OnBehalfOf?.UserId);

    internal void CarryOver(Assessment earlier, Guid openedBy) => (Text, DraftedBy, DraftedFor) = (earlier.Text, earlier.DraftedBy ?? openedBy, earlier.DraftedFor);

    internal void Submit(DateTimeOffset at, int year) => (SubmittedAt, Year) = (at, year);

    internal void Put(string field, string words) => Text = Text.With(field, words);

    internal void Approve(Actor by, DateTimeOffset at) => (ApprovedBy, ApprovedFor, ApprovedAt) = (by.UserId, by.OnBehalfOf?.UserId, at);
}
