namespace MembershipCases.Domain.Screenings;

/// <summary>The kinds of records whose texts can be screened.</summary>
public enum ScreenedRecord
{
    /// <summary>A case.</summary>
    Case,

    /// <summary>A membership.</summary>
    Membership,

    /// <summary>A mandate.</summary>
    Mandate,

    /// <summary>A review document.</summary>
    Document,
}
