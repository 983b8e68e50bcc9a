namespace MembershipCases.Domain;

/// <summary>The category of an <see cref="Error"/>. One place in the service maps it to an HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The input breaks a rule, and the person can correct it.</summary>
    Invalid,

    /// <summary>The record does not exist, or the person may not know that it exists.</summary>
    NotFound,

    /// <summary>The person lacks the authority for this.</summary>
    Forbidden,

    /// <summary>The state of the record does not allow this now.</summary>
    Conflict,

    /// <summary>The record has changed since the person read it.</summary>
    Stale,

    /// <summary>The same command id was sent before with another body.</summary>
    Reused,

    /// <summary>The service does as much of this as it can at a time; the same may succeed later.</summary>
    Busy,
}

/// <summary>A refusal, returned as a value and never thrown.</summary>
/// <param name="Code">Stable code, such as <c>case.step-not-open</c>; also the key <c>error.{Code}</c> of the message
/// in every language.</param>
/// <param name="Kind">The category of the refusal.</param>
/// <param name="Field">The property of the command that is wrong, or null when the error concerns the whole
/// command.</param>
/// <param name="Arguments">Values for the numbered placeholders of the message.</param>
public sealed record Error(string Code, ErrorKind Kind, string? Field = null, params IReadOnlyList<object> Arguments)
{
    /// <summary>The same refusal, attributed to a field of the form.</summary>
    public Error At(string field) => this with { Field = field };
}
