namespace MembershipCases.Domain.Process;

/// <summary>
/// The words that definitions and facts share. A definition that uses another word is refused when it is read.
/// </summary>
public static class ProcessWords
{
    /// <summary>The fact that holds the outcome of the step just done.</summary>
    public const string Outcome = "outcome";

    /// <summary>How a process ends that was called off. No definition names it.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>How a re-evaluation ends that advises withdrawal: a withdrawal case goes on from it.</summary>
    public const string WithdrawalAdvised = "withdrawal-advised";

    /// <summary>An <see cref="StepDefinition.Office"/>: the office that the loop runs for.</summary>
    public const string Responsible = "responsible";

    /// <summary>
    /// An <see cref="StepDefinition.Office"/>: the first of the responsible offices, on behalf of all.
    /// </summary>
    public const string Lead = "lead";

    /// <summary>
    /// The facts of <see cref="ProcessFacts"/> that a condition may ask about besides <see cref="Outcome"/>, with their
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

    /// <summary>The dates a timer may wait for.</summary>
    public static IReadOnlyList<string> DateFacts { get; } = ["effectiveDate"];

    /// <summary>How a definition may say that a process ends.</summary>
    public static IReadOnlyList<string> EndOutcomes { get; } =
        ["joined", "withdrawn", "continued", WithdrawalAdvised, "rejected", "dropped"];
}
