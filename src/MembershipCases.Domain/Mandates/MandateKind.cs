namespace MembershipCases.Domain.Mandates;

/// <summary>How the mandate was raised.</summary>
public enum MandateKind
{
    /// <summary>An interpellation.</summary>
    Interpellation,

    /// <summary>A motion.</summary>
    Motion,

    /// <summary>An additional motion in another case.</summary>
    AdditionalMotion,
}
