namespace MembershipCases.Domain.Process;

/// <summary>The values that definitions and facts share. A definition with any other value is refused.</summary>
public static class ProcessWords
{
    /// <summary>The fact with the outcome of the step just completed.</summary>
    public const string Outcome = "outcome";

    /// <summary>The end outcome of a cancelled process. No definition may use it.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The end outcome of a re-evaluation that advises withdrawal and leads to a withdrawal case.</summary>
    public const string WithdrawalAdvised = "withdrawal-advised";

    /// <summary>An <see cref="StepDefinition.Office"/>: the office that the loop runs for.</summary>
    public const string Responsible = "responsible";

    /// <summary>
    /// An <see cref="StepDefinition.Office"/>: the first of the responsible offices, on behalf of all.
    /// </summary>
    public const string Lead = "lead";

    /// <summary>
    /// The facts of <see cref="ProcessFacts"/> that a condition may use besides <see cref="Outcome"/>, with their
    /// values; empty means not stated.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Facts { get; } =
        new Dictionary<string, IReadOnlyList<string>>
    {
        ["origin"] = ["", "own-initiative", "reevaluation", "mandate"],
        ["mandate"] = ["", "consider", "bring-case", "do-it"],
        ["decidingBody"] = ["", "council", "city-government"],
        ["advice"] = ["", "join", "do-not-join", "continue", "strengthen", "withdraw", "mixed"],
    };

    /// <summary>The dates that a timer may wait for.</summary>
    public static IReadOnlyList<string> DateFacts { get; } = ["effectiveDate"];

    /// <summary>The end outcomes that a definition may use.</summary>
    public static IReadOnlyList<string> EndOutcomes { get; } =
        ["joined", "withdrawn", "continued", WithdrawalAdvised, "rejected", "dropped"];
}
