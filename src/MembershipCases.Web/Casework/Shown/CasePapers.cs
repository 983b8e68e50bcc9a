using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>The texts of offices and bodies in cases, for shown copies.</summary>
internal sealed class CasePapers
{
    private readonly ILookup<Guid, Assessment> _assessments;
    private readonly ILookup<Guid, Recommendation> _recommendations;
    private readonly ILookup<Guid, Resolution> _resolutions;

    private readonly ILookup<Guid, Correction> _corrections;
    private readonly ILookup<Guid, ResolutionEnd> _ends;
    private readonly ILookup<Guid, Reopening> _reopenings;
    private readonly IReadOnlyDictionary<Guid, string> _people;

    private CasePapers(
        IEnumerable<Assessment> assessments, IEnumerable<Recommendation> recommendations,
        IEnumerable<Resolution> resolutions, IEnumerable<ResolutionEnd> ends, IEnumerable<Reopening> reopenings,
        IEnumerable<Correction> corrections, IReadOnlyDictionary<Guid, string> people)
    {
        _ends = ends.ToLookup(end => end.CaseId);
        _reopenings = reopenings.ToLookup(reopening => reopening.CaseId);
        (_corrections, _people) = (corrections.ToLookup(correction => correction.CaseId), people);
        _assessments = assessments.ToLookup(assessment => assessment.CaseId!.Value);
        _recommendations = recommendations.ToLookup(recommendation => recommendation.CaseId);
        _resolutions = resolutions.ToLookup(resolution => resolution.CaseId);
    }

    /// <summary>Reads the papers, with assessments only from cases whose papers the user may read.</summary>
    public static async Task<CasePapers> Of(
        MembershipDb db, IReadOnlyList<Guid> cases, IReadOnlyList<Guid> open,
        CancellationToken cancellationToken) => new(
        open.Count == 0
            ? []
            : await db.Assessments.AsNoTracking().Where(a => a.CaseId != null && open.Contains(a.CaseId.Value))
                .OrderBy(a => a.Id).ToListAsync(cancellationToken),
        await db.Recommendations.AsNoTracking().Where(r => cases.Contains(r.CaseId)).OrderBy(r => r.Id)
            .ToListAsync(cancellationToken),
        await db.Resolutions.AsNoTracking().Where(r => cases.Contains(r.CaseId)).OrderBy(r => r.Id)
            .ToListAsync(cancellationToken),
        await db.ResolutionEnds.AsNoTracking().Where(e => cases.Contains(e.CaseId)).OrderBy(e => e.Id)
            .ToListAsync(cancellationToken),
        await db.Reopenings.AsNoTracking().Where(r => cases.Contains(r.CaseId)).OrderBy(r => r.Id)
            .ToListAsync(cancellationToken),
        await db.Corrections.AsNoTracking().Where(c => cases.Contains(c.CaseId)).OrderBy(c => c.Id)
            .ToListAsync(cancellationToken),
        await db.Users.AsNoTracking()
            .Where(person => db.Corrections.Any(c => cases.Contains(c.CaseId)
                    && (c.By == person.Id || c.OnBehalfOf == person.Id || c.DecidedBy == person.Id))
                || db.Reopenings.Any(r => cases.Contains(r.CaseId) && (r.By == person.Id || r.DecidedBy == person.Id)))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken));

    public IReadOnlyList<ShownAssessment> Assessments(Disclosure of) =>
        of.PapersAreOpen ? [.. _assessments[of.Id].Select(assessment => new ShownAssessment(assessment, of))] : [];

    public IReadOnlyList<ShownRecommendation> Recommendations(Disclosure of) =>
        [.. _recommendations[of.Id].Select(recommendation => new ShownRecommendation(recommendation, of))];

    public IReadOnlyList<ShownResolutionEnd> ResolutionEnds(Disclosure of) =>
        [.. _ends[of.Id].Select(end => new ShownResolutionEnd(end, of))];

    public IReadOnlyList<ShownReopening> Reopenings(Disclosure of) =>
        [.. _reopenings[of.Id].Select(reopening => new ShownReopening(reopening, of, _people))];

    public IReadOnlyList<ShownCorrection> Corrections(Disclosure of) =>
        [.. _corrections[of.Id].Select(correction => new ShownCorrection(correction, of, _people))];

    public IReadOnlyList<ShownResolution> Resolutions(Disclosure of) =>
        [.. _resolutions[of.Id].Select(resolution => new ShownResolution(resolution, of))];
}
