namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>A substitute who took the place of a disqualified member in a case (kommuneloven § 7-10).</summary>
/// <param name="Name">The substitute.</param>
/// <param name="For">The member replaced.</param>
public sealed record Substitute(string Name, string For);

/// <summary>
/// Which members were disqualified when a body treated a case, and their substitutes. Ordinary absence concerns the
/// meeting: the substitute then sits in the absent member's place.
/// </summary>
/// <param name="Disqualified">The disqualified members.</param>
/// <param name="Substitutes">Their substitutes.</param>
public sealed record Attendance(IReadOnlyList<string> Disqualified, IReadOnlyList<Substitute> Substitutes)
{
    /// <summary>No member was disqualified.</summary>
    public static Attendance Full { get; } = new([], []);

    /// <summary>Adds the members who are disqualified in the case, whether or not the form lists them.</summary>
    public Attendance Without(IEnumerable<string> members) =>
        this with { Disqualified = [
            .. Disqualified.Concat(members).Select(name => name.Trim()).Where(name => name.Length > 0)
                .Distinct(PersonName.Comparer)] };

    /// <summary>The seats of a body of this size that can vote in this case.</summary>
    public Chairs ChairsOf(int? members) => new(members, Disqualified.Count, Substitutes.Count);

    /// <summary>All errors; empty when valid.</summary>
    /// <param name="disqualified">Names of everybody who is disqualified in the case.</param>
    public IEnumerable<Error> Check(IEnumerable<string> disqualified)
    {
        var away = Disqualified.ToList();
        var allDisqualified = away.Concat(disqualified).ToList();
        foreach (var (name, whom) in Substitutes.Select(substitute => (substitute.Name.Trim(), substitute.For.Trim())))
        {
            if (name.Length == 0 || whom.Length == 0) yield return AttendanceErrors.SubstituteMalformed;
            else if (allDisqualified.Contains(name, PersonName.Comparer)) yield return AttendanceErrors.SubstituteDisqualified(name);
            else if (!away.Contains(whom, PersonName.Comparer)) yield return AttendanceErrors.NotAway(name, whom);
        }

        foreach (var name in Twice(Substitutes.Select(substitute => substitute.Name)))
            yield return AttendanceErrors.MetTwice(name);
        foreach (var whom in Twice(Substitutes.Select(substitute => substitute.For)))
            yield return AttendanceErrors.ReplacedTwice(whom);
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.Select(name => name.Trim()).GroupBy(name => name, PersonName.Comparer)
            .Where(group => group.Count() > 1).Select(group => group.Key);
}
