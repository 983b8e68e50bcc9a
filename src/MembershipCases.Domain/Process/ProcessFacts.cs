namespace MembershipCases.Domain.Process;

/// <summary>The facts that conditions, loops and timers of a definition use.</summary>
public sealed record ProcessFacts
{
    /// <summary>Where the case comes from: <c>own-initiative</c>, <c>reevaluation</c>, <c>mandate</c>.</summary>
    public string Origin { get; init; } = "";

    /// <summary>
    /// The mandate's strength: <c>consider</c>, <c>bring-case</c>, <c>do-it</c>; empty without a mandate.
    /// </summary>
    public string Mandate { get; init; } = "";

    /// <summary>Who decides: <c>council</c> or <c>city-government</c> (delegated).</summary>
    public string DecidingBody { get; init; } = "";

    /// <summary>
    /// The combined advice of the assessments: <c>join</c>, <c>do-not-join</c>, <c>continue</c>, <c>strengthen</c>,
    /// <c>withdraw</c>, or <c>mixed</c> when offices disagree; empty before any.
    /// </summary>
    public string Advice { get; init; } = "";

    /// <summary>
    /// Keys of the responsible offices, in a fixed order; a loop runs once for each. The set is fixed when the loop
    /// opens.
    /// </summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    /// <summary>Dates that a timer may wait for, by the definition's name, such as <c>effectiveDate</c>.</summary>
    public IReadOnlyDictionary<string, DateOnly> Dates { get; init; } = new Dictionary<string, DateOnly>();
}
