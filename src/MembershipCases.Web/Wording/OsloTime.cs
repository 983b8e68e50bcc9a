using System.Globalization;

namespace MembershipCases.Web.Wording;

/// <summary>
/// Converts and formats instants, dates and weeks by Norwegian convention: <c>dd.MM.yyyy</c>, 24-hour clock,
/// Europe/Oslo.
/// </summary>
public static class OsloTime
{
    /// <summary>The format of a date.</summary>
    public const string DateFormat = "dd.MM.yyyy";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>Today's date in Oslo.</summary>
    public static DateOnly Today(this TimeProvider time) => time.GetUtcNow().OsloDate();

    /// <summary>The date in Oslo at an instant.</summary>
    public static DateOnly OsloDate(this DateTimeOffset instant) => DateOnly.FromDateTime(In(instant).DateTime);

    /// <summary>The time of day in Oslo at an instant.</summary>
    public static TimeOnly OsloTimeOfDay(this DateTimeOffset instant) => TimeOnly.FromDateTime(In(instant).DateTime);

    /// <summary>The instant at which a day begins in Oslo.</summary>
    public static DateTimeOffset Start(this DateOnly date) => date.At(TimeOnly.MinValue);

    /// <summary>The instant of a date and time of day in Oslo.</summary>
    public static DateTimeOffset At(this DateOnly date, TimeOnly time)
    {
        var clock = date.ToDateTime(time);
        return new DateTimeOffset(clock, Zone.GetUtcOffset(clock)).ToUniversalTime();
    }

    /// <summary>Formats a date as <c>11.03.2020</c>.</summary>
    public static string Show(this DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>Formats an instant in Oslo time as <c>11.03.2020 14:05</c>.</summary>
    public static string Show(this DateTimeOffset instant) =>
        In(instant).ToString(DateFormat + " HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The ISO 8601 week number, 1 to 53.</summary>
    public static int Week(this DateOnly date) => ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>Parses a date written as <c>11.03.2020</c>, <c>1.3.2020</c> or <c>2020-03-11</c>.</summary>
    public static bool TryReadDate(string? text, out DateOnly date) => DateOnly.TryParseExact(
        text?.Trim(), ["d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static DateTimeOffset In(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
