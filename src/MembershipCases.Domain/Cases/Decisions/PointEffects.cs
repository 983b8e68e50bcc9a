namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Rules for the effects of points on the register.</summary>
public static class PointEffects
{
    /// <summary>The effects that fit a kind of case, the proposed one first.</summary>
    public static IReadOnlyList<PointEffect> For(CaseKind kind) => kind switch
    {
        CaseKind.Join => [PointEffect.Joins, PointEffect.StaysOut, PointEffect.None],
        CaseKind.Withdraw => [PointEffect.Leaves, PointEffect.StaysIn, PointEffect.None],
        _ => [PointEffect.StaysIn, PointEffect.None],
    };

    /// <summary>Whether the effect changes the register.</summary>
    public static bool Changes(PointEffect? effect) => effect is PointEffect.Joins or PointEffect.Leaves;

    /// <summary>
    /// The effect of a resolution: that of its adopted point which decides on the membership, or none. Points without
    /// an effect were recorded before points had one, and decide as the kind of case says.
    /// </summary>
    public static PointEffect Of(CaseKind kind, IEnumerable<ResolutionPoint> points)
    {
        var adopted = points.Where(point => point.IsAdopted).ToList();
        return adopted.Exists(point => point.Effect is null)
            ? For(kind)[0]
            : adopted.Select(point => point.Effect!.Value).FirstOrDefault(effect => effect != PointEffect.None);
    }

    /// <summary>
    /// Whether points that are adopted with this outcome leave the membership as it is, in a case that would change it.
    /// </summary>
    internal static bool DecideAgainst(CaseKind kind, string outcome, IEnumerable<ResolutionPoint> points) =>
        kind != CaseKind.Reevaluate && Outcomes.IsAdopting(outcome) && !Changes(Of(kind, points));

    /// <summary>
    /// The effects of points in order, with a proposal for those that state none: the first point does what the kind
    /// of case is about, unless another says what happens to the membership.
    /// </summary>
    public static IEnumerable<PointEffect> Proposed(CaseKind kind, IReadOnlyList<PointEffect?> stated)
    {
        var isStated = stated.Any(effect => effect is not (null or PointEffect.None));
        return stated.Select((effect, index) => effect ?? (index == 0 && !isStated ? For(kind)[0] : PointEffect.None));
    }

    /// <summary>The errors of a recommendation's points.</summary>
    internal static IEnumerable<Error> Check(CaseKind kind, IReadOnlyList<RecommendationPoint> points) =>
        Check(kind, [.. points.Select(point => (point.Number, point.Effect, true))]);

    /// <summary>The errors of a resolution's points.</summary>
    internal static IEnumerable<Error> Check(CaseKind kind, IReadOnlyList<ResolutionPoint> points) =>
        Check(kind, [.. points.Select(point => (point.Number, point.Effect, point.IsAdopted))]);

    private static IEnumerable<Error> Check(
        CaseKind kind, List<(int Number, PointEffect? Effect, bool IsAdopted)> points)
    {
        int? decides = null;
        foreach (var (index, (number, effect, isAdopted)) in points.Index())
        {
            if (effect is not { } stated || stated == PointEffect.None) continue;
            if (!For(kind).Contains(stated)) yield return PointErrors.EffectDoesNotFit(number).At(FieldOf(index));
            else if (isAdopted && decides is { } other)
                yield return PointErrors.EffectDecidedAlready(number, other).At(FieldOf(index));
            else if (isAdopted) decides = number;
        }
    }

    private static string FieldOf(int index) => $"Points[{index}].{nameof(ResolutionPoint.Effect)}";
}
