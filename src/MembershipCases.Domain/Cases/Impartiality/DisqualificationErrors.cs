namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>Errors of disqualifications.</summary>
public static class DisqualificationErrors
{
    /// <summary>The person is disqualified in this case, or there is no ruling yet.</summary>
    public static Error Disqualified { get; } = new("case.barred", ErrorKind.Forbidden);

    /// <summary>The person is disqualified already; the argument is their name.</summary>
    public static Error DisqualifiedAlready(string name) =>
        new("case.barred-already", ErrorKind.Conflict, "UserId", name);

    /// <summary>
    /// A person who is disqualified in the case voted on the point at this index; the argument is their name.
    /// </summary>
    public static Error DisqualifiedVoted(string name, int index) =>
        new("case.barred-voted", ErrorKind.Conflict, $"Points[{index}].Vote.Named", name);

    /// <summary>There is no such person.</summary>
    public static Error PersonUnknown { get; } = new("case.person-unknown", ErrorKind.Invalid, "UserId");

    /// <summary>There is no such rule in force for disqualification.</summary>
    public static Error GroundUnknown { get; } = new("case.ground-unknown", ErrorKind.Invalid, "Ground");

    /// <summary>
    /// No rule in force is marked for people who hold a role in a network; the table of rules needs one.
    /// </summary>
    public static Error GroundMissing { get; } = new("case.ground-missing", ErrorKind.Conflict);

    /// <summary>Only those who work with the case raise the question about another person.</summary>
    public static Error RaiseNotYours { get; } = new("case.raise-not-yours", ErrorKind.Forbidden, "UserId");

    /// <summary>Another body rules on this person, or somebody else in its line records the ruling.</summary>
    public static Error AnotherBodyRules { get; } = new("case.another-body-rules", ErrorKind.Forbidden);

    /// <summary>There is no such disqualification.</summary>
    public static Error NotFound { get; } = new("case.disqualification-not-found", ErrorKind.NotFound);
}
