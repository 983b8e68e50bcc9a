namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>Every way in which a replacement is refused.</summary>
public static class ReplacementErrors
{
    /// <summary>Nobody is replaced who may do the steps, or never did this office's.</summary>
    public static Error NotAway(string name) => new("case.replaced-is-not-away", ErrorKind.Conflict, "InsteadOf", name);

    /// <summary>The one named is disqualified too.</summary>
    public static Error IsDisqualified(string name) =>
        new("case.replacement-is-barred", ErrorKind.Invalid, "UserId", name);

    /// <summary>The one named has not the role in any office.</summary>
    public static Error LacksTheRole(string name) =>
        new("case.replacement-lacks-the-role", ErrorKind.Invalid, "UserId", name);

    /// <summary>The one named has drafted what they would approve.</summary>
    public static Error Drafted(string name) => new("case.replacement-drafted", ErrorKind.Invalid, "UserId", name);
}
