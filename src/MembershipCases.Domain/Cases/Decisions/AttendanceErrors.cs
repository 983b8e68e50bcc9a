namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Every way in which those who met do not agree.</summary>
public static class AttendanceErrors
{
    /// <summary>A substitute needs a name, and somebody in whose place they met.</summary>
    public static Error SubstituteMalformed { get; } =
        new("attendance.substitute-malformed", ErrorKind.Invalid, "Substitutes");

    /// <summary>The substitute is disqualified themselves.</summary>
    public static Error SubstituteDisqualified(string name) =>
        new("attendance.substitute-barred", ErrorKind.Invalid, "Substitutes", name);

    /// <summary>Nobody meets in the place of a member who has not left the chair.</summary>
    public static Error NotAway(string name, string whom) =>
        new("attendance.not-away", ErrorKind.Invalid, "Substitutes", name, whom);

    /// <summary>One substitute sits in one chair.</summary>
    public static Error MetTwice(string name) => new("attendance.met-twice", ErrorKind.Invalid, "Substitutes", name);

    /// <summary>One chair has one substitute.</summary>
    public static Error ReplacedTwice(string name) =>
        new("attendance.replaced-twice", ErrorKind.Invalid, "Substitutes", name);
}
