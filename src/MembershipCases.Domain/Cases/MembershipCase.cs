namespace MembershipCases.Domain.Cases;

/// <summary>
/// A case about joining, withdrawing from, or re-evaluating one membership: the record of all that was assessed, recommended,
/// resolved and carried out. What opens next is the engine's answer, applied by <see cref="Apply"/>.
/// </summary>
[SubjectName("MembershipCase")]
public sealed partial class MembershipCase : Screenable
{
    private readonly List<CaseOffice> _offices = [];
    private readonly List<Step> _steps = [];
    private readonly List<CaseTimer> _timers = [];
    private readonly List<Assessment> _assessments = [];
    private readonly List<Recommendation> _recommendations = [];
    private readonly List<Resolution> _resolutions = [];

    private MembershipCase()
    {
    }

    /// <summary>Year of the case number.</summary>
    public int Year { get; private set; }

    /// <summary>Sequence of the case number within the year.</summary>
    public int Sequence { get; private set; }

    /// <summary>The case number.</summary>
    public CaseNumber Number => new(Year, Sequence);

    /// <summary>What it is about.</summary>
    public CaseKind Kind { get; private set; }

    /// <summary>The membership it is about.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where it comes from.</summary>
    public Origin Origin { get; private set; }

    /// <summary>The mandate it answers, or null.</summary>
    public Guid? MandateId { get; private set; }

    /// <summary>The mandate's strength, or null.</summary>
    public MandateStrength? MandateStrength { get; private set; }

    /// <summary>Who decides.</summary>
    public DecidingBody DecidingBody { get; private set; }

    /// <summary>The version of the definition it began with and stays on.</summary>
    public int DefinitionVersion { get; private set; }

    /// <summary>The engine's account of where it stands.</summary>
    public string State { get; private set; } = "";

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Who opened it.</summary>
    public Guid OpenedBy { get; private set; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>How it ended, in the definition's word; null while it runs.</summary>
    public string? EndOutcome { get; private set; }

    /// <summary>The case it follows from, such as the re-evaluation that advised it.</summary>
    public Guid? PredecessorId { get; private set; }

    /// <summary>The date of the register that this re-evaluation answers; one date is answered once. Null when it came ahead of its date.</summary>
    public DateOnly? ReevaluationDueOn { get; private set; }

    /// <summary>Last day to ask for a legality review (kommuneloven § 27-1); null before a resolution.</summary>
    public DateOnly? LegalityReviewUntil { get; private set; }

    /// <summary>How the resolution was carried out; null until it was.</summary>
    public Implementation? Implementation { get; private set; }

    /// <summary>The offices that answer for it, in order; the first leads.</summary>
    public IReadOnlyList<CaseOffice> Offices => _offices;

    /// <summary>Every step that was ever opened.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Every timer that was ever set.</summary>
    public IReadOnlyList<CaseTimer> Timers => _timers;

    /// <summary>Every assessment, also those that were returned.</summary>
    public IReadOnlyList<Assessment> Assessments => _assessments;

    /// <summary>Every recommendation.</summary>
    public IReadOnlyList<Recommendation> Recommendations => _recommendations;

    /// <summary>Every resolution.</summary>
    public IReadOnlyList<Resolution> Resolutions => _resolutions;

    /// <summary>Opens a case. The process is started by whoever holds the engine.</summary>
    public static Result<MembershipCase> Open(Guid id, CaseNumber number, NewCase wanted, int definitionVersion, Actor actor, DateTimeOffset at)
    {
        if (wanted.Offices.Count == 0) return CaseErrors.OfficeMissing;
        var opened = new MembershipCase
        {
            Id = id,
            Year = number.Year,
            Sequence = number.Sequence,
            Kind = wanted.Kind,
            MembershipId = wanted.MembershipId,
            Title = wanted.Title.Trim(),
            Origin = wanted.Origin,
            MandateId = wanted.Mandate?.Id,
            MandateStrength = wanted.Mandate?.Text.Strength,
            DecidingBody = wanted.DecidingBody,
            DefinitionVersion = definitionVersion,
            PredecessorId = wanted.PredecessorId,
            ReevaluationDueOn = wanted.ReevaluationDueOn,
            OpenedAt = at,
            OpenedBy = actor.UserId,
        };
        opened._offices.AddRange(wanted.Offices.Select((office, position) => new CaseOffice(id, office.Id, office.Key, position)));
        opened.Happened(new CaseOpened(
            number.ToString(), wanted.Kind.Word(), wanted.MembershipId, opened.Title, wanted.Origin.Word(), wanted.DecidingBody.Word(),
            opened.MandateId, wanted.PredecessorId, wanted.ReevaluationDueOn, [.. wanted.Offices.Select(office => office.Key)], definitionVersion));
        return opened;
    }

    /// <summary>What the process's conditions, loops and timers may ask about.</summary>
    public ProcessFacts Facts() => new()
    {
        Origin = Origin.Word(),
        Mandate = MandateStrength?.Word() ?? "",
        DecidingBody = DecidingBody.Word(),
        Advice = AdviceRules.Together(CurrentAssessments().Select(assessment => assessment.Text.Advice).OfType<Advice>()),
        Offices = [.. _offices.OrderBy(office => office.Position).Select(office => office.Key)],
        Dates = Implementation is { } done ? new Dictionary<string, DateOnly> { ["effectiveDate"] = done.EffectiveOn } : [],
    };

    /// <summary>The latest assessment of each office.</summary>
    public IEnumerable<Assessment> CurrentAssessments() =>
        _assessments.Where(assessment => assessment.SubmittedAt is not null)
            .GroupBy(assessment => assessment.OfficeId)
            .Select(group => group.OrderBy(assessment => assessment.SubmittedAt).Last());

    /// <summary>The resolution that is to be carried out: the last that adopted something; null before one.</summary>
    public Resolution? ResolutionInForce() =>
        _resolutions.Where(resolution => Outcomes.IsAdopting(resolution.Outcome)).OrderBy(resolution => resolution.RecordedAt).LastOrDefault();

    /// <summary>Takes assessments over from the case it follows from, so that nobody has to write them again.</summary>
    public void CarryOver(IEnumerable<Assessment> assessments, Func<Guid> newId)
    {
        foreach (var step in _steps.Where(step => step.IsOpen && step.Kind == StepKind.Assess))
        {
            var earlier = assessments.FirstOrDefault(assessment => assessment.OfficeId == step.OfficeId);
            if (earlier is not null) DraftOf(step, newId).CarryOver(earlier, OpenedBy);
        }
    }
}
