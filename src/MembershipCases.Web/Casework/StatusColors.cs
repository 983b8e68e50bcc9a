namespace MembershipCases.Web.Casework;

/// <summary>The colour of a status tag; the text beside it gives the same information.</summary>
public static class StatusColors
{
    /// <summary>A colour of the design system; null is a status that is not known.</summary>
    public static string Color(this MembershipStatus? status) => status is { } known ? known.Color() : "neutral";

    /// <summary>A colour of the design system.</summary>
    public static string Color(this MembershipStatus status) => status switch
    {
        MembershipStatus.Member => "success",
        MembershipStatus.JoinRequested or MembershipStatus.Joining => "info",
        MembershipStatus.Withdrawing => "warning",
        _ => "neutral",
    };
}
