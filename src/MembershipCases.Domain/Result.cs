using System.Diagnostics.CodeAnalysis;

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
/// <param name="Code">Stable code, such as <c>case.step-not-open</c>; also the key <c>error.{Code}</c> of the message in every language.</param>
/// <param name="Kind">What sort of refusal it is.</param>
/// <param name="Field">The command's property that it concerns, or null when it concerns the whole.</param>
/// <param name="Arguments">Values for the message's numbered places.</param>
public sealed record Error(string Code, ErrorKind Kind, string? Field = null, params IReadOnlyList<object> Arguments)
{
    /// <summary>The same refusal, tied to a field of the form.</summary>
    public Error At(string field) => this with { Field = field };
}

/// <summary>What any result can do without its value's type being known: used where every request passes by.</summary>
public interface IRefusable<TSelf>
{
    /// <summary>The refusals; empty when there is a value.</summary>
    IReadOnlyList<Error> Errors { get; }

    /// <summary>The value, or null when refused.</summary>
    object? Boxed { get; }

    /// <summary>The type of the value.</summary>
    static abstract Type ValueType { get; }

    /// <summary>Refusals; at least one.</summary>
    static abstract TSelf Refuse(IReadOnlyList<Error> errors);

    /// <summary>A value of <see cref="ValueType"/>.</summary>
    static abstract TSelf Accept(object value);
}

/// <summary>A value, or the refusals that stand in its place.</summary>
public sealed class Result<T> : IRefusable<Result<T>>
{
    private Result(T? value, IReadOnlyList<Error> errors) => (Value, Errors) = (value, errors);

    /// <summary>The value; null or default when refused.</summary>
    public T? Value { get; }

    /// <summary>The refusals; empty when there is a value.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Errors.Count == 0;

    /// <inheritdoc/>
    public object? Boxed => IsOk ? Value : null;

    static Type IRefusable<Result<T>>.ValueType => typeof(T);

    static Result<T> IRefusable<Result<T>>.Refuse(IReadOnlyList<Error> errors) => From(errors);

    static Result<T> IRefusable<Result<T>>.Accept(object value) => (T)value;

    /// <summary>The first refusal. Only to be read when refused.</summary>
    public Error Error => Errors[0];

    /// <summary>A value.</summary>
    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>A refusal.</summary>
    public static implicit operator Result<T>(Error error) => new(default, [error]);

    /// <summary>Several refusals at once; at least one.</summary>
    public static implicit operator Result<T>(List<Error> errors) =>
        errors.Count > 0 ? new(default, errors) : throw new ArgumentException("A refusal needs an error.", nameof(errors));

    /// <summary>The next thing to do when there is a value; the same refusals otherwise.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => IsOk ? next(Value) : Refused<TNext>();

    /// <summary>The same refusals in place of another value.</summary>
    public Result<TNext> Refused<TNext>() => Result<TNext>.From(Errors);

    private static Result<T> From(IReadOnlyList<Error> errors) => new(default, errors);
}

/// <summary>The value of something that is only done or refused.</summary>
public readonly record struct Done
{
    /// <summary>It was done.</summary>
    public static Result<Done> Ok { get; } = default(Done);
}
