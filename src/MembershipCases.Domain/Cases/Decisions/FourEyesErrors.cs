namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Every way in which two persons over one resolution refuse.</summary>
public static class FourEyesErrors
{
    /// <summary>The step has a treatment that waits for another person.</summary>
    public static Error Waits { get; } = new("case.waits-for-another", ErrorKind.Conflict);

    /// <summary>Nothing waits.</summary>
    public static Error NothingWaits { get; } = new("case.nothing-waits", ErrorKind.Conflict);

    /// <summary>Nobody confirms what they wrote.</summary>
    public static Error Own { get; } = new("case.confirms-own", ErrorKind.Forbidden);
}
