namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>Every way in which two persons over one matter refuse.</summary>
public static class FourEyesErrors
{
    /// <summary>The step has a treatment that waits for another person.</summary>
    public static Error Waits { get; } = new("case.waits-for-another", ErrorKind.Conflict);

    /// <summary>Nobody approves what they drafted.</summary>
    public static Error ApprovesOwnDraft { get; } = new("case.approves-own-draft", ErrorKind.Forbidden);

    /// <summary>Nothing waits.</summary>
    public static Error NothingWaits { get; } = new("case.nothing-waits", ErrorKind.Conflict);

    /// <summary>Nobody confirms what they wrote.</summary>
    public static Error Own { get; } = new("case.confirms-own", ErrorKind.Forbidden);
}
