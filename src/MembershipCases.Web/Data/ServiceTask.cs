namespace MembershipCases.Web.Data;

/// <summary>What the service does by itself.</summary>
public enum ServiceTask
{
    /// <summary>Opens a due re-evaluation.</summary>
    OpenReevaluation,

    /// <summary>Gives memberships their next re-evaluation.</summary>
    ScheduleReevaluations,

    /// <summary>Fires a timer of a case.</summary>
    FireTimer,
}
