namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>
/// A condition: the subset of FEEL (OMG DMN 1.3, chapter 10) that compares named facts with texts and combines the
/// comparisons with <c>and</c>, <c>or</c> and <c>not(...)</c>.
/// </summary>
public abstract record Feel
{
    /// <summary>Compares a fact with a text, for equality or inequality.</summary>
    public sealed record Compare(string Fact, bool Same, string Text) : Feel;

    /// <summary>Conjunction.</summary>
    public sealed record And(Feel Left, Feel Right) : Feel;

    /// <summary>Disjunction.</summary>
    public sealed record Or(Feel Left, Feel Right) : Feel;

    /// <summary>Negation.</summary>
    public sealed record Not(Feel Inner) : Feel;

    /// <summary>Whether the condition is true.</summary>
    /// <param name="fact">Returns the value of a named fact.</param>
    public bool Holds(Func<string, string> fact) => this switch
    {
        Compare c => string.Equals(fact(c.Fact), c.Text, StringComparison.Ordinal) == c.Same,
        And a => a.Left.Holds(fact) && a.Right.Holds(fact),
        Or o => o.Left.Holds(fact) || o.Right.Holds(fact),
        _ => !((Not)this).Inner.Holds(fact),
    };

    /// <summary>All comparisons, from left to right.</summary>
    public IEnumerable<Compare> Comparisons() => this switch
    {
        Compare c => [c],
        And a => a.Left.Comparisons().Concat(a.Right.Comparisons()),
        Or o => o.Left.Comparisons().Concat(o.Right.Comparisons()),
        _ => ((Not)this).Inner.Comparisons(),
    };

    /// <summary>The condition as FEEL, with the fewest parentheses.</summary>
    public sealed override string ToString() => this switch
    {
        Compare c => $"{c.Fact} {(c.Same ? "=" : "!=")} \"{Escaped(c.Text)}\"",
        And a => $"{Inside(a.Left, a.Left is Or)} and {Inside(a.Right, a.Right is Or or And)}",
        Or o => $"{o.Left} or {Inside(o.Right, o.Right is Or)}",
        _ => $"not({((Not)this).Inner})",
    };

    private static string Inside(Feel part, bool parentheses) => parentheses ? $"({part})" : part.ToString();

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
