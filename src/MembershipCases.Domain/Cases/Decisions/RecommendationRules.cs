namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>What a recommendation to the next body must say.</summary>
public static class RecommendationRules
{
    /// <summary>Everything that is wrong with it; empty when it can be recorded.</summary>
    /// <param name="decides">Who decides the case.</param>
    /// <param name="treatment">The treatment.</param>
    /// <param name="points">What is recommended.</param>
    /// <param name="met">Who was out and who met, with the body's disqualified members among those who were
    /// out.</param>
    /// <param name="disqualified">Names of all who are disqualified in the case.</param>
    internal static List<Error> Check(
        DecidingBody decides, Treatment treatment, IReadOnlyList<RecommendationPoint> points, Attendance met,
        IEnumerable<string> disqualified) =>
        CheckText(decides, treatment, points) is { } error ? [error] : [.. met.Check(disqualified)];

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
