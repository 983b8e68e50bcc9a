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
