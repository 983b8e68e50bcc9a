namespace MembershipCases.Domain.Cases.Assessments;

/// <summary>Which advice an assessment may give, and how several are combined.</summary>
public static class AdviceRules
{
    /// <summary>The combined advice of offices that disagree.</summary>
    public const string Mixed = "mixed";

    /// <summary>The advice that is possible in this kind of case.</summary>
    public static IReadOnlyList<Advice> For(CaseKind kind) => kind switch
    {
        CaseKind.Join => [Advice.Join, Advice.DoNotJoin],
        _ => [Advice.Continue, Advice.Strengthen, Advice.Withdraw],
    };

    /// <summary>
    /// The combined advice: the common one when all agree, <c>mixed</c> when not, empty without any. Offices that
    /// advise to stay agree, whether or not each also advises to do more.
    /// </summary>
    public static string Together(IEnumerable<Advice> advice) => advice.Distinct().ToArray() switch
    {
        [] => "",
        [var all] => all.Word(),
        var some when some.All(each => each is Advice.Continue or Advice.Strengthen) => Advice.Continue.Word(),
        _ => Mixed,
    };
}
