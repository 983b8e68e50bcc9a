namespace MembershipCases.Domain.Cases;

/// <summary>A substitute member who met in a case in the place of a member who left the chair (kommuneloven § 7-10).</summary>
/// <param name="Name">Who met.</param>
/// <param name="For">In whose place.</param>
public sealed record Substitute(string Name, string For);

/// <summary>Who was out when a body treated a case, and who met in their place. Ordinary absence is the meeting's: whoever meets then sits in the absent member's chair.</summary>
/// <param name="Disqualified">The members who left the chair.</param>
/// <param name="Substitutes">Those who met in their place.</param>
public sealed record Attendance(IReadOnlyList<string> Disqualified, IReadOnlyList<Substitute> Substitutes)
{
    /// <summary>Everybody was in.</summary>
    public static Attendance Full { get; } = new([], []);

    /// <summary>The same, with those whom the case keeps out among the disqualified: they left the chair whether the form says so or not.</summary>
    public Attendance Without(IEnumerable<string> barred) =>
        this with { Disqualified = [.. Disqualified.Concat(barred).Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)] };

    /// <summary>The chairs of a body with so many members in this case.</summary>
    public Chairs ChairsOf(int? members) => new(members, Disqualified.Count, Substitutes.Count);

    /// <summary>Everything that is wrong with it; empty when it holds together.</summary>
    /// <param name="barred">Names of all whom the case keeps out.</param>
    public IEnumerable<Error> Check(IEnumerable<string> barred)
    {
        var away = Disqualified.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var keptOut = away.Concat(barred).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, whom) in Substitutes.Select(substitute => (substitute.Name.Trim(), substitute.For.Trim())))
        {
            if (name.Length == 0 || whom.Length == 0) yield return AttendanceErrors.SubstituteMalformed;
            else if (keptOut.Contains(name)) yield return AttendanceErrors.SubstituteBarred(name);
            else if (!away.Contains(whom)) yield return AttendanceErrors.NotAway(name, whom);
        }

        foreach (var name in Twice(Substitutes.Select(substitute => substitute.Name))) yield return AttendanceErrors.MetTwice(name);
        foreach (var whom in Twice(Substitutes.Select(substitute => substitute.For))) yield return AttendanceErrors.ReplacedTwice(whom);
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.Select(name => name.Trim()).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);
}

/// <summary>How many chairs of a body can vote in a case.</summary>
/// <param name="Members">How many members the body has; null when not told.</param>
/// <param name="Left">How many left the chair.</param>
/// <param name="Substitutes">How many met in their place.</param>
public sealed record Chairs(int? Members, int Left = 0, int Substitutes = 0)
{
    /// <summary>How many can vote; null when the number of members is not told.</summary>
    public int? CanVote => Members - Left + Substitutes;
}

/// <summary>Every way in which those who met do not agree.</summary>
public static class AttendanceErrors
{
    /// <summary>A substitute needs a name, and somebody in whose place they met.</summary>
    public static Error SubstituteMalformed { get; } = new("attendance.substitute-malformed", ErrorKind.Invalid, "Substitutes");

    /// <summary>The substitute is kept out of the case themselves.</summary>
    public static Error SubstituteBarred(string name) => new("attendance.substitute-barred", ErrorKind.Invalid, "Substitutes", name);

    /// <summary>Nobody meets in the place of a member who has not left the chair.</summary>
    public static Error NotAway(string name, string whom) => new("attendance.not-away", ErrorKind.Invalid, "Substitutes", name, whom);

    /// <summary>One substitute sits in one chair.</summary>
    public static Error MetTwice(string name) => new("attendance.met-twice", ErrorKind.Invalid, "Substitutes", name);

    /// <summary>One chair has one substitute.</summary>
    public static Error ReplacedTwice(string name) => new("attendance.replaced-twice", ErrorKind.Invalid, "Substitutes", name);
}
