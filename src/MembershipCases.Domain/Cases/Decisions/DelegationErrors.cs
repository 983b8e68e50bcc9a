namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Errors of delegations.</summary>
public static class DelegationErrors
{
    /// <summary>A case opens for the council; the chief commissioner delegates it afterwards.</summary>
    public static Error NotByOpener { get; } =
        new("case.delegation-not-by-opener", ErrorKind.Invalid, "DecidingBody");

    /// <summary>Only the chief commissioner chooses the deciding body.</summary>
    public static Error OnlyChief { get; } = new("case.delegation-only-chief", ErrorKind.Forbidden);

    /// <summary>A body treats the case already, or none will.</summary>
    public static Error TooLate { get; } = new("case.delegation-too-late", ErrorKind.Conflict);

    /// <summary>The body decides the case already.</summary>
    public static Error Unchanged { get; } = new("case.delegation-unchanged", ErrorKind.Conflict, "DecidingBody");

    /// <summary>The authority is no rule on delegation that is in force that day.</summary>
    public static Error Unfounded { get; } = new("case.delegation-unfounded", ErrorKind.Invalid, "Authority");

    /// <summary>The council has reserved such cases for itself, or has asked for this one.</summary>
    public static Error Reserved { get; } = new("case.delegation-reserved", ErrorKind.Conflict, "Authority");
}
