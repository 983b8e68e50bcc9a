namespace MembershipCases.Domain.Cases;

/// <summary>Errors of days that a resolution and its implementation state.</summary>
public static class ImplementationErrors
{
    /// <summary>The date is earlier than the resolution or mandate.</summary>
    public static Error BeforeResolution(DateOnly resolvedOn, string field) =>
        new("case.before-resolution", ErrorKind.Invalid, field, resolvedOn);

    /// <summary>The date is later than this day, so far ahead that it is a slip of the pen.</summary>
    public static Error TooFarAhead(DateOnly last, string field) =>
        new("case.too-far-ahead", ErrorKind.Invalid, field, last);
}
