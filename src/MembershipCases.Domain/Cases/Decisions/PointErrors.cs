namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Errors of what points of a treatment recommend and do to the register.</summary>
public static class PointErrors
{
    /// <summary>A point that was not recommended is recorded as added.</summary>
    public static Error PointIsAdded(int number) => new("case.point-is-added", ErrorKind.Invalid, null, number);

    /// <summary>The stated recommended text is not the one of the case.</summary>
    public static Error RecommendedIsAnother(int number) =>
        new("case.recommended-is-another", ErrorKind.Invalid, null, number);

    /// <summary>Another point has this number, or there are not as many points.</summary>
    public static Error PointNumberTaken(int number) =>
        new("case.point-number-taken", ErrorKind.Invalid, null, number);

    /// <summary>The effect does not fit the kind of case.</summary>
    public static Error EffectDoesNotFit(int number) =>
        new("case.effect-does-not-fit", ErrorKind.Invalid, null, number);

    /// <summary>Another adopted point says already what happens to the membership.</summary>
    public static Error EffectDecidedAlready(int number, int other) =>
        new("case.effect-decided-already", ErrorKind.Invalid, null, number, other);

    /// <summary>The point was adopted, but another one changes the register.</summary>
    public static Error PointChangesNothing(int number) =>
        new("case.point-changes-nothing", ErrorKind.Invalid, "Point", number);
}
