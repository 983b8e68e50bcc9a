namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Rules for a recommendation to the next body.</summary>
public static class RecommendationRules
{
    /// <summary>All errors; empty when valid.</summary>
    /// <param name="kind">What the case is about.</param>
    /// <param name="decides">Who decides the case.</param>
    /// <param name="treatment">The treatment.</param>
    /// <param name="points">The recommended points.</param>
    /// <param name="met">The attendance, including the body's disqualified members.</param>
    /// <param name="disqualified">Names of everybody who is disqualified in the case.</param>
    internal static List<Error> Check(
        CaseKind kind, DecidingBody decides, Treatment treatment, IReadOnlyList<RecommendationPoint> points,
        Attendance met, IEnumerable<string> disqualified) =>
        CheckText(decides, treatment, points) is { } error
            ? [error]
            : [.. PointEffects.Check(kind, points), .. met.Check(disqualified)];

    private static Error? CheckText(
        DecidingBody decides, Treatment treatment, IReadOnlyList<RecommendationPoint> points)
    {
        var recommends = treatment.Outcome == Outcomes.Recommended;
        if (recommends && decides == DecidingBody.CityGovernment) return CaseErrors.Delegated;
        if (treatment.Outcome is Outcomes.Decided or Outcomes.Rejected) return CaseErrors.OutcomeUnknown;
        if (recommends && points.Count == 0) return CaseErrors.PointsMissing;
        var empty = points.FirstOrDefault(point => string.IsNullOrWhiteSpace(point.Text));
        if (empty is not null) return CaseErrors.PointTextMissing(empty.Number);
        return ItemNumber.IsWellFormed(treatment.ItemNumber) ? null : MeetingErrors.ItemNumberMalformed;
    }
}
