namespace MembershipCases.Domain.Register;

/// <summary>The grade of the municipality's participation.</summary>
public enum Participation
{
    /// <summary>Not stated.</summary>
    NotStated,

    /// <summary>A member in name only.</summary>
    Passive,

    /// <summary>An active participant.</summary>
    Active,
}

/// <summary>The grade of learning outcome or influence.</summary>
public enum Grade
{
    /// <summary>Not stated.</summary>
    NotStated,

    /// <summary>Little.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,
}
