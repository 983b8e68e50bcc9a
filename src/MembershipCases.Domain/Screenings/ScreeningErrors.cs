namespace MembershipCases.Domain.Screenings;

/// <summary>Errors of screenings.</summary>
public static class ScreeningErrors
{
    /// <summary>There is no such record.</summary>
    public static Error RecordNotFound { get; } = new("screening.record-not-found", ErrorKind.NotFound);

    /// <summary>There is no text in this place, or it cannot be screened.</summary>
    public static Error TextNotFound { get; } = new("screening.text-not-found", ErrorKind.NotFound);

    /// <summary>The text is screened already.</summary>
    public static Error ScreenedAlready { get; } = new("screening.screened-already", ErrorKind.Conflict);

    /// <summary>There is no such rule in force as a basis for screening.</summary>
    public static Error BasisUnknown { get; } = new("screening.basis-unknown", ErrorKind.Invalid, "Basis");

    /// <summary>The public text contains the full text.</summary>
    public static Error PublicTextTells { get; } = new("screening.public-text-tells", ErrorKind.Invalid, "PublicText");

    /// <summary>There is no such screening, or it has been lifted.</summary>
    public static Error NotInForce { get; } = new("screening.not-in-force", ErrorKind.NotFound);

    /// <summary>Only those who may read a text decide whether it is screened.</summary>
    public static Error NotYours { get; } = new("screening.not-yours", ErrorKind.Forbidden);
}
