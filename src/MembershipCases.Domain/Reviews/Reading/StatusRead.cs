namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Whether the municipality participates actively.</summary>
public enum ParticipationRead
{
    /// <summary>The document says so.</summary>
    Active,

    /// <summary>The document says that it does not.</summary>
    Passive,
}

/// <summary>The conclusion of a section. Advice, request and decision are never merged.</summary>
public enum StatusRead
{
    /// <summary>Advice to continue.</summary>
    Continue,

    /// <summary>Advice to continue and strengthen.</summary>
    Strengthen,

    /// <summary>Advice to withdraw.</summary>
    WithdrawProposed,

    /// <summary>Withdrawal is decided.</summary>
    WithdrawDecided,

    /// <summary>Joining is decided.</summary>
    JoinDecided,

    /// <summary>The city government must join.</summary>
    JoinRequested,

    /// <summary>The city government is requested to consider it.</summary>
    ConsiderRequested,
}
