namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>Errors of replacements.</summary>
public static class ReplacementErrors
{
    /// <summary>The person may do the steps themselves, or never had this role in the office.</summary>
    public static Error NotAway(string name) => new("case.replaced-is-not-away", ErrorKind.Conflict, "InsteadOf", name);

    /// <summary>The replacement is disqualified too.</summary>
    public static Error IsDisqualified(string name) =>
        new("case.replacement-is-barred", ErrorKind.Invalid, "UserId", name);

    /// <summary>The replacement does not have the role in any office.</summary>
    public static Error LacksTheRole(string name) =>
        new("case.replacement-lacks-the-role", ErrorKind.Invalid, "UserId", name);

    /// <summary>The replacement drafted an assessment that they would approve.</summary>
    public static Error Drafted(string name) => new("case.replacement-drafted", ErrorKind.Invalid, "UserId", name);
}
