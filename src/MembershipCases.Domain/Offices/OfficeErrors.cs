namespace MembershipCases.Domain.Offices;

/// <summary>Errors of offices.</summary>
public static class OfficeErrors
{
    /// <summary>No such office.</summary>
    public static Error NotFound { get; } = new("register.office-not-found", ErrorKind.NotFound);

    /// <summary>The office has ended.</summary>
    public static Error Ended(string title, DateOnly on) =>
        new("register.office-ended", ErrorKind.Conflict, null, title, on);

    /// <summary>An office cannot end before it begins.</summary>
    public static Error EndsBeforeItBegins { get; } =
        new("register.office-ends-before-it-begins", ErrorKind.Invalid, "On");

    /// <summary>Another office has this key.</summary>
    public static Error KeyTaken(string key) => new("register.office-key-taken", ErrorKind.Conflict, "Key", key);

    /// <summary>A succession cannot be recorded before it takes effect.</summary>
    public static Error SuccessionInFuture { get; } = new("register.succession-in-future", ErrorKind.Invalid, "On");

    /// <summary>An office cannot succeed itself, or the same office twice.</summary>
    public static Error SuccessorsTheSame { get; } =
        new("register.successors-the-same", ErrorKind.Invalid, "Second.OfficeId");
}
