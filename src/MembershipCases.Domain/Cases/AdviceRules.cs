using MembershipCases.Domain.Process;

namespace MembershipCases.Domain.Cases;

/// <summary>Which advice an assessment may give, and what several together say.</summary>
public static class AdviceRules
{
    /// <summary>The advice that differing offices give together.</summary>
    public const string Mixed = "mixed";

    /// <summary>What may be advised in a case of this kind.</summary>
    public static IReadOnlyList<Advice> For(CaseKind kind) => kind switch
    {
        CaseKind.Join => [Advice.Join, Advice.DoNotJoin],
        _ => [Advice.Continue, Advice.Strengthen, Advice.Withdraw],
    };

    /// <summary>The advice of all: theirs when they agree, <c>mixed</c> when not, empty without any.</summary>
    public static string Together(IEnumerable<Advice> advice) => advice.Distinct().ToArray() switch
    {
        [] => "",
        [var all] => all.Word(),
        _ => Mixed,
    };
}
