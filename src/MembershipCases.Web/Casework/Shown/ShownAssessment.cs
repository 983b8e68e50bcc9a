namespace MembershipCases.Web.Casework.Shown;

/// <summary>An assessment that the current user may read; withheld ones have no copy.</summary>
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

    /// <summary>The case, or null when it was read from a document.</summary>
    public Guid? CaseId => _assessment.CaseId;

    /// <summary>The step in which it was drafted.</summary>
    public Guid? StepId => _assessment.StepId;

    /// <summary>The assessing office.</summary>
    public Guid? OfficeId => _assessment.OfficeId;

    /// <summary>The document it was read from.</summary>
    public Guid? DocumentId => _assessment.DocumentId;

    /// <summary>Who stated its advice, where the document says otherwise.</summary>
    public Guid? StatedBy => _assessment.StatedBy;

    /// <summary>The year that it concerns.</summary>
    public int? Year => _assessment.Year;

    /// <summary>The content.</summary>
    public AssessmentText Text { get; }

    /// <summary>Who last edited it.</summary>
    public Guid? DraftedBy => _assessment.DraftedBy;

    /// <summary>The principal, when a deputy drafted it.</summary>
    public Guid? DraftedFor => _assessment.DraftedFor;

    /// <summary>When it was submitted; null for a draft.</summary>
    public DateTimeOffset? SubmittedAt => _assessment.SubmittedAt;

    /// <summary>Who approved it.</summary>
    public Guid? ApprovedBy => _assessment.ApprovedBy;

    /// <summary>The principal, when a deputy approved it.</summary>
    public Guid? ApprovedFor => _assessment.ApprovedFor;

    /// <summary>When it was approved.</summary>
    public DateTimeOffset? ApprovedAt => _assessment.ApprovedAt;

    /// <summary>Whether the person may approve it: nobody approves an assessment that they drafted.</summary>
    public bool MayBeApprovedBy(Actor actor) => FourEyes.MayApprove(actor, _assessment);
}
