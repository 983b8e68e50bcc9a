namespace MembershipCases.Web.Wording;

/// <summary>Renders periods in the reader's language.</summary>
public static class Periods
{
    /// <summary>
    /// The first and last day as text; the last day is the day before <paramref name="to"/>, the first day no longer in
    /// force.
    /// </summary>
    public static string Period(this Texts texts, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } end) => texts["period.from-to", first.Show(), end.AddDays(-1).Show()],
        ({ } first, null) => texts["period.from", first.Show()],
        (null, { } end) => texts["period.until", end.AddDays(-1).Show()],
        _ => texts["period.in-force"],
    };
}
