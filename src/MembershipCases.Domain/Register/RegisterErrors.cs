namespace MembershipCases.Domain.Register;

/// <summary>Errors of the register.</summary>
public static class RegisterErrors
{
    /// <summary>No such membership.</summary>
    public static Error MembershipNotFound { get; } = new("register.membership-not-found", ErrorKind.NotFound);

    /// <summary>A name is needed.</summary>
    public static Error NameMissing { get; } = new("register.name-missing", ErrorKind.Invalid, "Name");

    /// <summary>The status follows from resolutions and cannot be recorded directly.</summary>
    public static Error StatusFollowsFromResolutions { get; } =
        new("register.status-follows-from-resolutions", ErrorKind.Conflict);

    /// <summary>The value does not have the form that this kind of fact requires.</summary>
    public static Error FactMalformed(FactKind kind) =>
        new("register.fact-malformed", ErrorKind.Invalid, "Value", kind.Word());

    /// <summary>The value is already the current one.</summary>
    public static Error FactUnchanged { get; } = new("register.fact-unchanged", ErrorKind.Invalid, "Value");

    /// <summary>The new value would start before the one it replaces.</summary>
    public static Error FactTooEarly(DateOnly from) => new("register.fact-too-early", ErrorKind.Invalid, "From", from);

    /// <summary>Only a role can have a holder.</summary>
    public static Error HeldByNobody { get; } = new("register.held-by-nobody", ErrorKind.Invalid, "HeldBy");

    /// <summary>The holder and the role must be given together, and both must exist.</summary>
    public static Error HolderUnknown { get; } = new("register.holder-unknown", ErrorKind.Invalid, "HeldBy");

    /// <summary>Every membership must have this fact; it can be replaced but not ended.</summary>
    public static Error FactNeeded { get; } = new("register.fact-needed", ErrorKind.Conflict);

    /// <summary>The name is that of another membership in the register.</summary>
    public static Error NameKnown(string name) => new("register.name-known", ErrorKind.Conflict, "Name", name);

    /// <summary>Only an arena of which the municipality is not a member can be stated to be one.</summary>
    public static Error NotOutside { get; } = new("register.not-outside", ErrorKind.Conflict);

    /// <summary>A case about it is open, which decides.</summary>
    public static Error CaseIsOpen { get; } = new("register.case-is-open", ErrorKind.Conflict);

    /// <summary>A statement waits for a second person already.</summary>
    public static Error StatementWaits { get; } = new("register.statement-waits", ErrorKind.Conflict);

    /// <summary>Nobody has stated it.</summary>
    public static Error NothingStated { get; } = new("register.nothing-stated", ErrorKind.Conflict);

    /// <summary>Whoever stated it does not confirm it.</summary>
    public static Error StatementNeedsAnother { get; } =
        new("register.statement-needs-another", ErrorKind.Forbidden);

    /// <summary>The first day as a member is to come.</summary>
    public static Error MemberAhead { get; } = new("register.member-ahead", ErrorKind.Invalid, "From");

    /// <summary>Only a lasting membership is re-evaluated.</summary>
    public static Error ReevaluationNeedsMember { get; } =
        new("register.reevaluation-needs-member", ErrorKind.Conflict);

    /// <summary>A re-evaluation cannot be moved to a day in the past.</summary>
    public static Error ReevaluationInPast { get; } = new("register.reevaluation-in-past", ErrorKind.Invalid, "Next");

    /// <summary>The date is in the future, or has been changed.</summary>
    public static Error ReevaluationNotDue { get; } = new("register.reevaluation-not-due", ErrorKind.Conflict);

    /// <summary>A cycle is one to twenty years, and one with a fixed day needs that day.</summary>
    public static Error CycleMalformed { get; } = new("register.cycle-malformed", ErrorKind.Invalid, "Years");

    /// <summary>There is no such fact in force.</summary>
    public static Error FactNotFound { get; } = new("register.fact-not-found", ErrorKind.NotFound);

    /// <summary>There is no transition from the one status to the other.</summary>
    public static Error StatusNotReachable(MembershipStatus from, MembershipStatus to) =>
        new("register.status-not-reachable", ErrorKind.Conflict, null, from.Word(), to.Word());
}
