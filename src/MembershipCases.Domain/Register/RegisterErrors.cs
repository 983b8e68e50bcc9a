namespace MembershipCases.Domain.Register;

/// <summary>Every way in which the register refuses.</summary>
public static class RegisterErrors
{
    /// <summary>No such membership.</summary>
    public static Error MembershipNotFound { get; } = new("register.membership-not-found", ErrorKind.NotFound);

    /// <summary>A name is needed.</summary>
    public static Error NameMissing { get; } = new("register.name-missing", ErrorKind.Invalid, "Name");

    /// <summary>Status follows from resolutions and cannot be stated.</summary>
    public static Error StatusFollowsFromResolutions { get; } =
        new("register.status-follows-from-resolutions", ErrorKind.Conflict);

    /// <summary>The value is not of the form that this kind of fact has.</summary>
    public static Error FactMalformed(FactKind kind) =>
        new("register.fact-malformed", ErrorKind.Invalid, "Value", kind.Word());

    /// <summary>The value is the one that already holds.</summary>
    public static Error FactUnchanged { get; } = new("register.fact-unchanged", ErrorKind.Invalid, "Value");

    /// <summary>The new value would hold from a day before the one it replaces.</summary>
    public static Error FactTooEarly(DateOnly from) => new("register.fact-too-early", ErrorKind.Invalid, "From", from);

    /// <summary>Only a role is held by somebody.</summary>
    public static Error HeldByNobody { get; } = new("register.held-by-nobody", ErrorKind.Invalid, "HeldBy");

    /// <summary>Who holds the role and which role it is are told together, and both must be known.</summary>
    public static Error HolderUnknown { get; } = new("register.holder-unknown", ErrorKind.Invalid, "HeldBy");

    /// <summary>Every membership has this; it can be replaced but not ended.</summary>
    public static Error FactNeeded { get; } = new("register.fact-needed", ErrorKind.Conflict);

    /// <summary>The name is one that a membership in the register is known by.</summary>
    public static Error NameKnown(string name) => new("register.name-known", ErrorKind.Conflict, "Name", name);

    /// <summary>Only a membership that lasts is re-evaluated.</summary>
    public static Error ReevaluationNeedsMember { get; } =
        new("register.reevaluation-needs-member", ErrorKind.Conflict);

    /// <summary>A re-evaluation is not moved to a day that has passed.</summary>
    public static Error ReevaluationInPast { get; } = new("register.reevaluation-in-past", ErrorKind.Invalid, "Next");

    /// <summary>The date has not come, or is another now.</summary>
    public static Error ReevaluationNotDue { get; } = new("register.reevaluation-not-due", ErrorKind.Conflict);

    /// <summary>A cycle is of one to twenty years, and one with a day of its own needs that day.</summary>
    public static Error CycleMalformed { get; } = new("register.cycle-malformed", ErrorKind.Invalid, "Years");

    /// <summary>No such fact holds any more.</summary>
    public static Error FactNotFound { get; } = new("register.fact-not-found", ErrorKind.NotFound);

    /// <summary>The membership cannot go from the one status to the other.</summary>
    public static Error StatusNotReachable(MembershipStatus from, MembershipStatus to) =>
        new("register.status-not-reachable", ErrorKind.Conflict, null, from.Word(), to.Word());
}
