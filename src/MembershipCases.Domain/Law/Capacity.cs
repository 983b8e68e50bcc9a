namespace MembershipCases.Domain.Law;

/// <summary>In what capacity somebody serves the municipality; rules on disqualification differ.</summary>
public enum Capacity
{
    /// <summary>A member of an elected body.</summary>
    Elected,

    /// <summary>An employee.</summary>
    Employed,
}
