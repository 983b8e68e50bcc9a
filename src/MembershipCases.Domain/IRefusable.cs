namespace MembershipCases.Domain;

/// <summary>
/// The operations of a result that do not depend on the type of its value, for code that handles every request.
/// </summary>
public interface IRefusable<TSelf>
{
    /// <summary>The refusals; empty on success.</summary>
    IReadOnlyList<Error> Errors { get; }

    /// <summary>The value as an object, or null when refused.</summary>
    object? Boxed { get; }

    /// <summary>The type of the value.</summary>
    static abstract Type ValueType { get; }

    /// <summary>Makes a refused result; at least one error.</summary>
    static abstract TSelf Refuse(IReadOnlyList<Error> errors);

    /// <summary>Makes a successful result from a value of <see cref="ValueType"/>.</summary>
    static abstract TSelf Accept(object value);
}
