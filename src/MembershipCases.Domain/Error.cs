namespace MembershipCases.Domain;

/// <summary>What sort of refusal an <see cref="Error"/> is. One place in the service maps it to a status.</summary>
public enum ErrorKind
{
    /// <summary>The input breaks a rule that the person can mend.</summary>
    Invalid,

    /// <summary>What was asked for does not exist, or may not be known to exist.</summary>
    NotFound,

    /// <summary>The person may not do this.</summary>
    Forbidden,

    /// <summary>The state of the record does not allow this now.</summary>
    Conflict,

    /// <summary>The record has changed since the person saw it.</summary>
    Stale,

    /// <summary>The same command id came with another body.</summary>
    Reused,
}

/// <summary>A refusal: a value, never an exception.</summary>
/// <param name="Code">Stable code, such as <c>case.step-not-open</c>; also the key <c>error.{Code}</c> of the message
/// in every language.</param>
/// <param name="Kind">What sort of refusal it is.</param>
/// <param name="Field">The command's property that it concerns, or null when it concerns the whole.</param>
/// <param name="Arguments">Values for the message's numbered places.</param>
public sealed record Error(string Code, ErrorKind Kind, string? Field = null, params IReadOnlyList<object> Arguments)
{
    /// <summary>The same refusal, tied to a field of the form.</summary>
    public Error At(string field) => this with { Field = field };
}
