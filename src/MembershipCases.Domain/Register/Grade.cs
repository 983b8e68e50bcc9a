namespace MembershipCases.Domain.Register;

/// <summary>How the municipality takes part.</summary>
public enum Participation
{
    /// <summary>Nothing is said of it.</summary>
    NotStated,

    /// <summary>It is a member in name.</summary>
    Passive,

    /// <summary>It takes an active part.</summary>
    Active,
}

/// <summary>A grade of learning outcome or influence.</summary>
public enum Grade
{
    /// <summary>Nothing is said of it.</summary>
    NotStated,

    /// <summary>Little.</summary>
    Low,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    High,
}
