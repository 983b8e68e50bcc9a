namespace MembershipCases.Domain.Cases;

/// <summary>A resolution's outcome follows from its points, a point's from its vote. What does not follow needs a reason.</summary>
public static class ResolutionRules
{
    /// <summary>The council's outcome that follows from the points.</summary>
    public static string Follows(IReadOnlyList<ResolutionPoint> points)
    {
        if (points.All(point => !point.IsAdopted)) return Outcomes.Rejected;
        return points.All(point => point.Outcome == PointOutcome.Adopted) ? Outcomes.Adopted : Outcomes.AdoptedAmended;
    }

    /// <summary>Everything that is wrong with a resolution of the substance; empty when it holds together.</summary>
    public static IEnumerable<Error> Check(Treatment treatment, ResolutionText text)
    {
        if (text.Points.Count == 0) return [CaseErrors.PointsMissing];
        var errors = text.Points.SelectMany((point, index) => CheckPoint(point, index, treatment));
        var follows = Follows(text.Points);
        var said = treatment.Outcome == Outcomes.Decided ? follows == Outcomes.Rejected ? "" : follows : treatment.Outcome;
        return said == follows || HasReason(treatment) ? errors : errors.Append(CaseErrors.OutcomeDoesNotFollow(follows));
    }

    private static IEnumerable<Error> CheckPoint(ResolutionPoint point, int index, Treatment treatment)
    {
        if (point.IsAdopted && string.IsNullOrWhiteSpace(point.Adopted)) yield return CaseErrors.PointTextMissing(index + 1).At($"Points[{index}].Adopted");
        else if (point.Recommended is { } recommended && Wording(point, recommended) is { } wrong) yield return wrong.At($"Points[{index}].Outcome");
        if (point.Vote is not { } vote) yield break;
        foreach (var error in VoteRules.Check(vote, treatment.Members, $"Points[{index}].Vote")) yield return error;
        var agrees = point.Outcome != PointOutcome.NotPutToVote && vote.Carried == point.IsAdopted;
        if (!agrees && !HasReason(treatment)) yield return CaseErrors.PointOutcomeDoesNotFollow(index + 1);
    }

    private static Error? Wording(ResolutionPoint point, string recommended) => (point.Outcome, SameWords(point.Adopted, recommended)) switch
    {
        (PointOutcome.Adopted, false) => CaseErrors.PointIsAmended(point.Number),
        (PointOutcome.Amended, true) => CaseErrors.PointIsNotAmended(point.Number),
        (PointOutcome.Added, _) => CaseErrors.PointIsNotAdded(point.Number),
        _ => null,
    };

    private static bool SameWords(string? one, string other) =>
        Words(one ?? "").SequenceEqual(Words(other));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool HasReason(Treatment treatment) => !string.IsNullOrWhiteSpace(treatment.Reason);
}
