namespace MembershipCases.Domain;

/// <summary>The state of a correction.</summary>
public enum CorrectionState
{
    /// <summary>It waits for a second person, and the record is unchanged.</summary>
    Waiting,

    /// <summary>The record says what was corrected.</summary>
    Made,

    /// <summary>It was refused, and the record is unchanged.</summary>
    Refused,
}
