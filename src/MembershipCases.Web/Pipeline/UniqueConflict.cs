namespace MembershipCases.Web.Pipeline;

/// <summary>What a person reads when a unique constraint stopped their command.</summary>
/// <param name="Constraint">The constraint's name.</param>
/// <param name="Refusal">What they read.</param>
/// <param name="TriesAgain">Whether the command is run again instead: it took a place that another took at the same
/// moment.</param>
internal sealed record UniqueConflict(string Constraint, Error Refusal, bool TriesAgain = false)
{
    private static readonly Dictionary<string, UniqueConflict> Known =
        Registrations.All.SelectMany(registration => registration.Conflicts)
            .ToDictionary(conflict => conflict.Constraint);

    /// <summary>The conflict on a constraint.</summary>
    public static UniqueConflict On(string constraint) =>
        Known.GetValueOrDefault(constraint) ?? new(constraint, AccessErrors.Taken);
}
