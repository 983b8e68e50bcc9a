namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// A substitute member who met in a case in the place of a member who left the chair (kommuneloven § 7-10).
/// </summary>
/// <param name="Name">Who met.</param>
/// <param name="For">In whose place.</param>
public sealed record Substitute(string Name, string For);

/// <summary>
/// Who was out when a body treated a case, and who met in their place. Ordinary absence is the meeting's: whoever meets
/// then sits in the absent member's chair.
/// </summary>
/// <param name="Disqualified">The members who left the chair.</param>
/// <param name="Substitutes">Those who met in their place.</param>
public sealed record Attendance(IReadOnlyList<string> Disqualified, IReadOnlyList<Substitute> Substitutes)
{
    /// <summary>Everybody was in.</summary>
    public static Attendance Full { get; } = new([], []);

    /// <summary>
    /// The same, with the members who are disqualified in the case: they left the chair whether the form says so or
    /// not.
    /// </summary>
    public Attendance Without(IEnumerable<string> members) =>
        this with { Disqualified = [
            .. Disqualified.Concat(members).Select(name => name.Trim()).Where(name => name.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)] };

    /// <summary>The chairs of a body with so many members in this case.</summary>
    public Chairs ChairsOf(int? members) => new(members, Disqualified.Count, Substitutes.Count);

    /// <summary>Everything that is wrong with it; empty when it holds together.</summary>
    /// <param name="disqualified">Names of all who are disqualified in the case.</param>
    public IEnumerable<Error> Check(IEnumerable<string> disqualified)
    {
        var away = Disqualified.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var allDisqualified = away.Concat(disqualified).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, whom) in Substitutes.Select(substitute => (substitute.Name.Trim(), substitute.For.Trim())))
        {
            if (name.Length == 0 || whom.Length == 0) yield return AttendanceErrors.SubstituteMalformed;
            else if (allDisqualified.Contains(name)) yield return AttendanceErrors.SubstituteDisqualified(name);
            else if (!away.Contains(whom)) yield return AttendanceErrors.NotAway(name, whom);
        }

        foreach (var name in Twice(Substitutes.Select(substitute => substitute.Name)))
            yield return AttendanceErrors.MetTwice(name);
        foreach (var whom in Twice(Substitutes.Select(substitute => substitute.For)))
            yield return AttendanceErrors.ReplacedTwice(whom);
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.Select(name => name.Trim()).GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1).Select(group => group.Key);
}
