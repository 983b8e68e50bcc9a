namespace MembershipCases.Domain;

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
