namespace MembershipCases.Domain.Law;

/// <summary>The capacity in which a person serves the municipality; the rules on disqualification differ.</summary>
public enum Capacity
{
    /// <summary>A member of an elected body.</summary>
    Elected,

    /// <summary>An employee.</summary>
    Employed,
}
