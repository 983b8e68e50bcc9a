namespace MembershipCases.Domain;

/// <summary>Errors of corrections.</summary>
public static class CorrectionErrors
{
    /// <summary>The step has recorded nothing that can be corrected.</summary>
    public static Error NothingRecorded { get; } = new("correction.nothing-recorded", ErrorKind.Conflict);

    /// <summary>Only those whose record it is correct it.</summary>
    public static Error NotYours { get; } = new("correction.not-yours", ErrorKind.Forbidden);

    /// <summary>A correction needs a reason.</summary>
    public static Error ReasonMissing { get; } =
        new("correction.reason-missing", ErrorKind.Invalid, "CorrectionReason");

    /// <summary>The record already says this.</summary>
    public static Error Unchanged { get; } = new("correction.unchanged", ErrorKind.Invalid);

    /// <summary>Another correction of the record waits for a second person.</summary>
    public static Error Waits { get; } = new("correction.waits", ErrorKind.Conflict);

    /// <summary>No correction of the record waits for a second person.</summary>
    public static Error NothingWaits { get; } = new("correction.nothing-waits", ErrorKind.Conflict);

    /// <summary>Nobody confirms their own correction.</summary>
    public static Error Own { get; } = new("correction.confirms-own", ErrorKind.Forbidden);

    /// <summary>
    /// The correction would lead the case another way or change what the register says; that is done by undoing the
    /// step, reopening the case, or setting the resolution aside.
    /// </summary>
    public static Error ChangesOutcome { get; } = new("correction.changes-outcome", ErrorKind.Conflict, "Outcome");

    /// <summary>
    /// The point would be adopted instead of rejected, or the other way round. The argument is its number.
    /// </summary>
    public static Error ChangesPoint(int number) =>
        new("correction.changes-point", ErrorKind.Conflict, $"Points[{number - 1}].Outcome", number);
}
