namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Errors of attendance in a treatment.</summary>
public static class AttendanceErrors
{
    /// <summary>A substitute needs a name and the name of the member replaced.</summary>
    public static Error SubstituteMalformed { get; } =
        new("attendance.substitute-malformed", ErrorKind.Invalid, "Substitutes");

    /// <summary>The substitute is disqualified.</summary>
    public static Error SubstituteDisqualified(string name) =>
        new("attendance.substitute-barred", ErrorKind.Invalid, "Substitutes", name);

    /// <summary>The replaced member is not disqualified.</summary>
    public static Error NotAway(string name, string whom) =>
        new("attendance.not-away", ErrorKind.Invalid, "Substitutes", name, whom);

    /// <summary>One substitute cannot replace two members.</summary>
    public static Error MetTwice(string name) => new("attendance.met-twice", ErrorKind.Invalid, "Substitutes", name);

    /// <summary>One member cannot have two substitutes.</summary>
    public static Error ReplacedTwice(string name) =>
        new("attendance.replaced-twice", ErrorKind.Invalid, "Substitutes", name);
}
