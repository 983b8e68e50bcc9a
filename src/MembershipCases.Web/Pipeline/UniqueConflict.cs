namespace MembershipCases.Web.Pipeline;

/// <summary>The error to which the violation of a unique constraint is mapped.</summary>
/// <param name="Constraint">The constraint's name.</param>
/// <param name="Refusal">The error.</param>
/// <param name="TriesAgain">Whether the command is retried instead, because it took a value that another took at the
/// same time.</param>
internal sealed record UniqueConflict(string Constraint, Error Refusal, bool TriesAgain = false)
{
    private static readonly Dictionary<string, UniqueConflict> Known =
        Registrations.All.SelectMany(registration => registration.Conflicts)
            .ToDictionary(conflict => conflict.Constraint);

    /// <summary>The conflict of a constraint; by default with <see cref="AccessErrors.Taken"/>.</summary>
    public static UniqueConflict On(string constraint) =>
        Known.GetValueOrDefault(constraint) ?? new(constraint, AccessErrors.Taken);
}
