using System.Diagnostics.CodeAnalysis;

namespace MembershipCases.Domain;

/// <summary>A value, or one or more refusals.</summary>
public sealed class Result<T> : IRefusable<Result<T>>
{
    private Result(T? value, IReadOnlyList<Error> errors) => (Value, Errors) = (value, errors);

    /// <summary>The value; null or default when refused.</summary>
    public T? Value { get; }

    /// <summary>The refusals; empty on success.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Errors.Count == 0;

    /// <inheritdoc/>
    public object? Boxed => IsOk ? Value : null;

    static Type IRefusable<Result<T>>.ValueType => typeof(T);

    static Result<T> IRefusable<Result<T>>.Refuse(IReadOnlyList<Error> errors) => From(errors);

    static Result<T> IRefusable<Result<T>>.Accept(object value) => (T)value;

    /// <summary>The first refusal. Only valid when refused.</summary>
    public Error Error => Errors[0];

    /// <summary>A successful result.</summary>
    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>A refused result.</summary>
    public static implicit operator Result<T>(Error error) => new(default, [error]);

    /// <summary>A result with several refusals; at least one.</summary>
    public static implicit operator Result<T>(List<Error> errors) =>
        errors.Count > 0
            ? new(default, errors)
            : throw new ArgumentException("A refusal needs an error.", nameof(errors));

    /// <summary>Runs the next step on success; otherwise passes the refusals on.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => IsOk ? next(Value) : Refused<TNext>();

    /// <summary>The same with the field of each refusal named otherwise, as where a part stands in a command.</summary>
    public Result<T> WithFields(Func<string, string> rename) => IsOk
        ? this
        : From([.. Errors.Select(error => error.Field is { } field ? error.At(rename(field)) : error)]);

    /// <summary>The same refusals as a result of another type.</summary>
    public Result<TNext> Refused<TNext>() => Result<TNext>.From(Errors);

    private static Result<T> From(IReadOnlyList<Error> errors) => new(default, errors);
}
