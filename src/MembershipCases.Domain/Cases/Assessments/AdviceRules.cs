namespace MembershipCases.Domain.Cases.Assessments;

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

    /// <summary>
    /// The advice of all: theirs when they agree, <c>mixed</c> when not, empty without any. Those who would stay agree
    /// on staying, whether or not each of them would also do more.
    /// </summary>
    public static string Together(IEnumerable<Advice> advice) => advice.Distinct().ToArray() switch
    {
        [] => "",
        [var all] => all.Word(),
        var some when some.All(each => each is Advice.Continue or Advice.Strengthen) => Advice.Continue.Word(),
        _ => Mixed,
    };
}
