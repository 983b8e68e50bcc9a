namespace MembershipCases.Domain.Calendar;

/// <summary>The dates that anybody may state: wide enough for every membership, and with room to count from.</summary>
public static class DateLimits
{
    /// <summary>The earliest.</summary>
    public static DateOnly First { get; } = new(1800, 1, 1);

    /// <summary>The latest.</summary>
    public static DateOnly Last { get; } = new(2199, 12, 31);

    /// <summary>Whether the date may be stated.</summary>
    public static bool Admit(DateOnly date) => date >= First && date <= Last;

    /// <summary>The refusal of any other date.</summary>
    public static Error OutOfRange(string? field = null) =>
        new("field.out-of-range", ErrorKind.Invalid, field, First, Last);
}
