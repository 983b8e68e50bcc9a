using System.Globalization;

namespace MembershipCases.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How many rounds; the report's median, least and most are of rounds.</param>
/// <param name="Steps">How many steps in a round.</param>
/// <param name="WarmUp">How many steps before the first round.</param>
/// <param name="Only">The kinds of steps that are measured, such as <c>PostgreSQL 8</c>; null for all.</param>
internal sealed record Plan(int Rounds, int Steps, int WarmUp, string? Only)
{
    /// <summary>From the program's arguments: <c>[rounds [steps [only]]]</c>.</summary>
    public static Plan From(string[] args)
    {
        var rounds = Argument(args, 0, 9);
        var steps = Argument(args, 1, 400);
        return new(rounds, steps, WarmUp: 400, Only: args.ElementAtOrDefault(2));
    }

    /// <summary>Whether a kind of step is measured; the raw one always is, as the measure of the others.</summary>
    public bool Measures(IDurableStep step)
    {
        var callers = $"{step.Database} {step.Callers}";
        return Only is null || Only == callers || Only == $"{callers} {step.Name}"
            || (step.Name == "raw" && Only.StartsWith(callers, StringComparison.Ordinal));
    }

    /// <summary>How many steps of one kind are done in all.</summary>
    public int AllSteps => WarmUp + (Rounds * Steps);

    private static int Argument(string[] args, int place, int otherwise) =>
        args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
}
