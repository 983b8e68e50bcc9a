namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// The outcome of a resolution follows from its points, and the outcome of a point from its vote. A deviation needs a
/// reason.
/// </summary>
public static class ResolutionRules
{
    /// <summary>The council's outcome that follows from the points.</summary>
    public static string Follows(IReadOnlyList<ResolutionPoint> points)
    {
        if (points.All(point => !point.IsAdopted)) return Outcomes.Rejected;
        return points.All(point => point.Outcome == PointOutcome.Adopted) ? Outcomes.Adopted : Outcomes.AdoptedAmended;
    }

    /// <summary>All errors; empty when the resolution is valid.</summary>
    /// <param name="of">What the case is about.</param>
    /// <param name="definition">The step: a recommendation that the body turns into its own decision, or a
    /// resolution.</param>
    /// <param name="decides">Who decides the case.</param>
    /// <param name="treatment">The treatment.</param>
    /// <param name="text">The content of the resolution.</param>
    /// <param name="disqualified">Names of everybody who is disqualified in the case.</param>
    internal static IEnumerable<Error> Check(
        CaseKind of, StepDefinition definition, DecidingBody decides, Treatment treatment, ResolutionText text,
        IReadOnlyList<string> disqualified)
    {
        var kind = definition.Kind;
        if (!ItemNumber.IsWellFormed(treatment.ItemNumber)) yield return MeetingErrors.ItemNumberMalformed;
        if (kind == StepKind.Recommend && decides != DecidingBody.CityGovernment) yield return CaseErrors.NotDelegated;
        if (kind == StepKind.Recommend && string.IsNullOrWhiteSpace(text.Authority))
            yield return CaseErrors.AuthorityMissing;
        foreach (var error in text.WhoMet(treatment).Check(disqualified)) yield return error;
        if (!Outcomes.IsOnSubstance(treatment.Outcome)) yield break;
        var hasNoVote = text.Points.Count > 0 && text.Points.All(point => point.Vote is null);
        if (kind == StepKind.Resolve && hasNoVote) yield return CaseErrors.VoteMissing;
        foreach (var error in disqualified.Concat(text.Disqualified).Select(text.VoteOf).OfType<Error>())
            yield return error;
        if (PointEffects.DecideAgainst(of, treatment.Outcome, text.Points)
            && !definition.Outcomes.Contains(Outcomes.Rejected)) yield return CaseErrors.OutcomeUnknown;
        foreach (var error in PointEffects.Check(of, text.Points)) yield return error;
        foreach (var error in CheckDates(treatment.MetOn, text)) yield return error;
        foreach (var error in Check(treatment, text)) yield return error;
    }

    /// <summary>All errors of a resolution on the substance; empty when valid.</summary>
    public static IEnumerable<Error> Check(Treatment treatment, ResolutionText text)
    {
        if (text.Points.Count == 0) return [CaseErrors.PointsMissing];
        if (treatment.Members is null) return [VoteErrors.MembersUnknown];
        var chairs = text.WhoMet(treatment).ChairsOf(treatment.Members);
        var errors = text.Points.SelectMany((point, index) => CheckPoint(point, index, chairs));
        return string.IsNullOrWhiteSpace(treatment.Reason) ? errors.Concat(Departures(treatment, text)) : errors;
    }

    /// <summary>
    /// Whether the outcome deviates, with a reason, from what follows from the votes: a second person must then confirm
    /// it.
    /// </summary>
    public static bool IsOverride(Treatment treatment, ResolutionText text) =>
        Outcomes.IsOnSubstance(treatment.Outcome) && Departures(treatment, text).Any();

    private static IEnumerable<Error> CheckDates(DateOnly metOn, ResolutionText text)
    {
        if (ImplementationRules.EffectRefusal(text.EffectiveOn, metOn, metOn) is { } error) yield return error;
        foreach (var (index, point) in text.Points.Index())
        {
            if (ImplementationRules.EffectRefusal(point.DeadlineOn, metOn, metOn) is { } late)
                yield return late.At($"Points[{index}].{nameof(ResolutionPoint.DeadlineOn)}");
        }
    }

    private static IEnumerable<Error> Departures(Treatment treatment, ResolutionText text)
    {
        foreach (var (index, point) in text.Points.Index())
        {
            if (point.Vote is not { } vote) continue;
            var agrees = point.Outcome != PointOutcome.NotPutToVote && vote.Carried == point.IsAdopted;
            if (!agrees) yield return CaseErrors.PointOutcomeDoesNotFollow(index + 1);
        }

        var follows = Follows(text.Points);
        var said = treatment.Outcome == Outcomes.Decided
            ? follows == Outcomes.Rejected ? "" : follows
            : treatment.Outcome;
        if (said != follows) yield return CaseErrors.OutcomeDoesNotFollow(follows);
    }

    private static IEnumerable<Error> CheckPoint(ResolutionPoint point, int index, Chairs chairs)
    {
        if (point.IsAdopted && string.IsNullOrWhiteSpace(point.Adopted))
            yield return CaseErrors.PointTextMissing(index + 1).At($"Points[{index}].Adopted");
        else if (point.Recommended is { } recommended && Wording(point, recommended) is { } wrong)
            yield return wrong.At($"Points[{index}].Outcome");
        if (point.Vote is not { } vote) yield break;
        foreach (var error in VoteRules.Check(vote, chairs, $"Points[{index}].Vote")) yield return error;
    }

    private static Error? Wording(ResolutionPoint point, string recommended) =>
        (point.Outcome, RecommendedTexts.SameWords(point.Adopted, recommended)) switch
    {
        (PointOutcome.Adopted, false) => CaseErrors.PointIsAmended(point.Number),
        (PointOutcome.Amended, true) => CaseErrors.PointIsNotAmended(point.Number),
        (PointOutcome.Added, _) => CaseErrors.PointIsNotAdded(point.Number),
        _ => null,
    };
}
