namespace MembershipCases.Domain.Cases.Corrections;

/// <summary>Rules for corrections of what a body recommended or resolved.</summary>
internal static class CorrectionRules
{
    /// <summary>
    /// All errors; empty when valid. Points and votes follow the same rules as when they were recorded first.
    /// </summary>
    public static IEnumerable<Error> Check(
        CaseKind of, CorrectedRecord record, RecordedContent before, RecordedContent after, DecidingBody decides,
        Treatment treatment, StepDefinition definition, IReadOnlyList<string> disqualified, DateOnly today)
    {
        if (!definition.Outcomes.Contains(after.Outcome ?? "")) yield return CaseErrors.OutcomeUnknown;
        else if (!SameWay(before.Outcome!, after.Outcome!)) yield return CorrectionErrors.ChangesOutcome;
        foreach (var point in Turned(before, after)) yield return CorrectionErrors.ChangesPoint(point);
        if (after.ResolvedOn > today) yield return CaseErrors.DateInFuture("ResolvedOn");
        var text = after.Resolution!;
        foreach (var error in record == CorrectedRecord.Resolution
            ? ResolutionRules.Check(of, definition, decides, treatment, text, disqualified)
            : RecommendationRules.Check(of, decides, treatment, after.Recommended,
                new Attendance(text.Disqualified, text.Substitutes).Without(treatment.DisqualifiedMembers),
                disqualified)) yield return error;
    }

    /// <summary>Whether the outcome, the text or the votes differ, so that a second person must confirm.</summary>
    public static bool NeedsSecond(RecordedContent before, RecordedContent after) => after.Outcome != before.Outcome
        || !SameContent.As(after.Recommended, before.Recommended)
        || !SameContent.As(after.Resolution?.Points, before.Resolution?.Points);

    /// <summary>Whether the process goes the same way with either outcome.</summary>
    private static bool SameWay(string before, string after) => before == after
        || (before is Outcomes.Adopted or Outcomes.AdoptedAmended
            && after is Outcomes.Adopted or Outcomes.AdoptedAmended);

    /// <summary>
    /// Points that were adopted and would no longer be, or the other way round, or that would do another thing to the
    /// register; new points do nothing to it.
    /// </summary>
    private static IEnumerable<int> Turned(RecordedContent before, RecordedContent after)
    {
        var (old, kept) = (before.Resolution?.Points ?? [], after.Resolution?.Points ?? []);
        return old.Where(point => !kept.Any(
                same => same.Number == point.Number && (same.IsAdopted, same.Effect) == (point.IsAdopted, point.Effect)))
            .Select(point => point.Number)
            .Concat(kept.Where(point => old.All(known => known.Number != point.Number)
                && point.Effect is not (null or PointEffect.None)).Select(point => point.Number));
    }
}
