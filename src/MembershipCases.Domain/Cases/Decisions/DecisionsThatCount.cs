namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Selects what bodies have decided and nobody has undone.</summary>
internal static class DecisionsThatCount
{
    public static IEnumerable<TDecision> Counting<TDecision>(this IEnumerable<TDecision> made)
        where TDecision : IDecision => made.Where(one => one.UndoneAt is null);
}
