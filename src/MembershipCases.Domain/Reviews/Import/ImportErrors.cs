namespace MembershipCases.Domain.Reviews.Import;

/// <summary>Every way in which an import refuses.</summary>
public static class ImportErrors
{
    /// <summary>No such document or finding.</summary>
    public static Error NotFound { get; } = new("import.not-found", ErrorKind.NotFound);

    /// <summary>A name is needed.</summary>
    public static Error NameMissing { get; } = new("import.name-missing", ErrorKind.Invalid, nameof(FindingText.Name));

    /// <summary>The sort of arena must be chosen.</summary>
    public static Error KindMissing { get; } = new("import.kind-missing", ErrorKind.Invalid, nameof(FindingText.Kind));

    /// <summary>A membership new to the register needs a first status.</summary>
    public static Error StatusMissing { get; } = new("import.status-missing", ErrorKind.Invalid, nameof(FindingText.FirstStatus));

    /// <summary>The findings of the document have gone into the register already.</summary>
    public static Error ImportedBefore(DateTimeOffset at) =>
        new("import.imported-before", ErrorKind.Conflict, null, at);

    /// <summary>Some findings are not decided.</summary>
    public static Error Undecided(int count) => new("import.undecided", ErrorKind.Conflict, null, count);

    /// <summary>Two findings would go into the same membership.</summary>
    public static Error SameMembership(string one, string other) =>
        new("import.same-membership", ErrorKind.Conflict, null, one, other);

    /// <summary>What would change is no longer what was shown.</summary>
    public static Error Changed { get; } = new("import.changed", ErrorKind.Stale);
}
