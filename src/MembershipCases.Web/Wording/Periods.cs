namespace MembershipCases.Web.Wording;

/// <summary>A period in words.</summary>
public static class Periods
{
    /// <summary>From and to; the last day is the one before the first day no longer in force.</summary>
    public static string Period(this Texts texts, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } end) => texts["period.from-to", first.Show(), end.AddDays(-1).Show()],
        ({ } first, null) => texts["period.from", first.Show()],
        (null, { } end) => texts["period.until", end.AddDays(-1).Show()],
        _ => texts["period.in-force"],
    };
}
