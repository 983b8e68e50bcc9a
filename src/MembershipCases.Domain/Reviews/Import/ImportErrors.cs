namespace MembershipCases.Domain.Reviews.Import;

/// <summary>Errors of imports.</summary>
public static class ImportErrors
{
    /// <summary>No such document or finding.</summary>
    public static Error NotFound { get; } = new("import.not-found", ErrorKind.NotFound);

    /// <summary>A name is needed.</summary>
    public static Error NameMissing { get; } = new("import.name-missing", ErrorKind.Invalid, nameof(FindingText.Name));

    /// <summary>The kind of arena must be chosen.</summary>
    public static Error KindMissing { get; } = new("import.kind-missing", ErrorKind.Invalid, nameof(FindingText.Kind));

    /// <summary>A membership new to the register needs a first status.</summary>
    public static Error StatusMissing { get; } = new("import.status-missing", ErrorKind.Invalid, nameof(FindingText.FirstStatus));

    /// <summary>The document does not say that a new membership stands so today.</summary>
    public static Error StatusNotSupported { get; } =
        new("import.status-not-supported", ErrorKind.Invalid, nameof(FindingText.FirstStatus));

    /// <summary>The document says something else, or nothing, and no reason is given for an own statement.</summary>
    public static Error StatusNotRead { get; } =
        new("import.status-not-read", ErrorKind.Invalid, nameof(FindingText.Status));

    /// <summary>A mandate is recorded only where the document tells of a request of the council.</summary>
    public static Error MandateNotRead { get; } =
        new("import.mandate-not-read", ErrorKind.Invalid, nameof(FindingText.RecordsMandate));

    /// <summary>An office that the document does not name needs a reason.</summary>
    public static Error ReasonMissing { get; } =
        new("import.reason-missing", ErrorKind.Invalid, nameof(FindingText.Reason));

    /// <summary>An own statement about an existing membership is for those who maintain it.</summary>
    public static Error StatementNotYours { get; } =
        new("import.statement-not-yours", ErrorKind.Forbidden, nameof(FindingText.Status));

    /// <summary>An office that the document does not name is added by somebody who acts for it.</summary>
    public static Error OfficeNotYours { get; } =
        new("import.office-not-yours", ErrorKind.Forbidden, nameof(FindingText.Offices));

    /// <summary>A finding was confirmed by rules that no longer hold.</summary>
    public static Error ConfirmAgain(string name) => new("import.confirm-again", ErrorKind.Conflict, null, name);

    /// <summary>The membership of a waiting fact is maintained by others.</summary>
    public static Error FactNotYours { get; } = new("import.fact-not-yours", ErrorKind.Forbidden);

    /// <summary>No fact of the document waits for this person.</summary>
    public static Error NothingWaits { get; } = new("import.nothing-waits", ErrorKind.Conflict);

    /// <summary>The findings of the document have already been imported.</summary>
    public static Error ImportedBefore(DateTimeOffset at) =>
        new("import.imported-before", ErrorKind.Conflict, null, at);

    /// <summary>Some findings are undecided.</summary>
    public static Error Undecided(int count) => new("import.undecided", ErrorKind.Conflict, null, count);

    /// <summary>Two findings would be imported into the same membership.</summary>
    public static Error SameMembership(string one, string other) =>
        new("import.same-membership", ErrorKind.Conflict, null, one, other);

    /// <summary>The changes are no longer those that were shown.</summary>
    public static Error Changed { get; } = new("import.changed", ErrorKind.Stale);
}
