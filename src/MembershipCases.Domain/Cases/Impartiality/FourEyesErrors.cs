namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>Errors of the four-eyes rule.</summary>
public static class FourEyesErrors
{
    /// <summary>The step has a treatment that waits for a second person.</summary>
    public static Error Waits { get; } = new("case.waits-for-another", ErrorKind.Conflict);

    /// <summary>Nobody approves an assessment that they drafted.</summary>
    public static Error ApprovesOwnDraft { get; } = new("case.approves-own-draft", ErrorKind.Forbidden);

    /// <summary>No treatment is waiting.</summary>
    public static Error NothingWaits { get; } = new("case.nothing-waits", ErrorKind.Conflict);

    /// <summary>Nobody confirms a treatment that they proposed.</summary>
    public static Error Own { get; } = new("case.confirms-own", ErrorKind.Forbidden);
}
