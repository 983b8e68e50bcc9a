namespace MembershipCases.Web.Casework.Shown;

/// <summary>An assessment that the one who asks may read; of those that are withheld there is no copy.</summary>
public sealed class ShownAssessment
{
    private readonly Assessment _assessment;

    internal ShownAssessment(Assessment assessment, Disclosure disclosure)
    {
        _assessment = assessment;
        Text = disclosure.PapersAreOpen
            ? assessment.Text.WithTexts((field, words) => disclosure.Required(assessment.Id, field, words))
            : new AssessmentText();
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id => _assessment.Id;

    /// <summary>The case it belongs to, or null when it was read from a document.</summary>
    public Guid? CaseId => _assessment.CaseId;

    /// <summary>The step in which it was drafted.</summary>
    public Guid? StepId => _assessment.StepId;

    /// <summary>The office that assesses.</summary>
    public Guid? OfficeId => _assessment.OfficeId;

    /// <summary>The document it was read from.</summary>
    public Guid? DocumentId => _assessment.DocumentId;

    /// <summary>The year it speaks of.</summary>
    public int? Year => _assessment.Year;

    /// <summary>What it says.</summary>
    public AssessmentText Text { get; }

    /// <summary>Who wrote it last.</summary>
    public Guid? DraftedBy => _assessment.DraftedBy;

    /// <summary>On whose behalf, when a deputy wrote it.</summary>
    public Guid? DraftedFor => _assessment.DraftedFor;

    /// <summary>When it was handed in; null while a draft.</summary>
    public DateTimeOffset? SubmittedAt => _assessment.SubmittedAt;

    /// <summary>Who approved it.</summary>
    public Guid? ApprovedBy => _assessment.ApprovedBy;

    /// <summary>On whose behalf, when a deputy approved it.</summary>
    public Guid? ApprovedFor => _assessment.ApprovedFor;

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt => _assessment.ApprovedAt;

    /// <summary>Whether the person may approve it: nobody approves what they drafted.</summary>
    public bool MayBeApprovedBy(Actor actor) => FourEyes.MayApprove(actor, _assessment);
}
