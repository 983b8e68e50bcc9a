namespace MembershipCases.Domain.Screenings;

/// <summary>The kinds of records with texts that can be screened.</summary>
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
