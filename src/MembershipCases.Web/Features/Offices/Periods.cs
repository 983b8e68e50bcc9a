using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Offices;

/// <summary>An office's period in words.</summary>
public static class Periods
{
    /// <summary>From and to; the last day is the one before the first day no longer in force.</summary>
    public static string Period(this Texts texts, DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } end) => texts["office.from-to", first.Show(), end.AddDays(-1).Show()],
        ({ } first, null) => texts["office.from", first.Show()],
        (null, { } end) => texts["office.until", end.AddDays(-1).Show()],
        _ => texts["office.in-force"],
    };
}
