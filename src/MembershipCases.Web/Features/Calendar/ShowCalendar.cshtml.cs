using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Calendar;

/// <summary>The calendar page, with the addresses to subscribe to.</summary>
internal sealed class ShowCalendarPage(PublicAddress address) : SlicePage
{
    /// <summary>The month, as <c>2026-03</c>; empty for the current one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    [BindProperty]
    public RenewCalendarAddress.Command Input { get; set; } = new();

    public ShowCalendar.View View { get; private set; } = null!;

    public DateOnly Today => Me.Today;

    /// <summary>The new secret address; it is shown once.</summary>
    public string? NewAddress { get; private set; }

    /// <summary>The names of the weekdays, from Monday.</summary>
    public static IReadOnlyList<string> Weekdays =>
        [.. Enumerable.Range(1, 7)
            .Select(day => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName((DayOfWeek)(day % 7)))];

    /// <summary>The month's name and year.</summary>
    public string Title =>
        $"{CultureInfo.CurrentUICulture.DateTimeFormat.GetMonthName(View.Month.Month)} {View.Month.Year}";

    /// <summary>The address of the month this many months away.</summary>
    public string Beside(int months) =>
        $"/calendar?month={View.Month.AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    /// <summary>The address of a body's calendar.</summary>
    public string AddressOf(ShowCalendar.BodyName body) =>
        address.Of(Request, $"/calendar/bodies/{body.Key}.ics").AbsoluteUri;

    /// <summary>The CSS classes of a day: of another month, not a working day, without entries.</summary>
    public string CssClass(ShowCalendar.Day day) => string.Join(' ', new[]
    {
        day.On.Month == View.Month.Month ? "" : "mc-beside",
        WorkingDays.IsWorkingDay(day.On) ? "" : "mc-rest",
        day.Entries.Count == 0 ? "mc-nothing" : "",
    }.Where(name => name.Length > 0));

    /// <summary>Generates a secret for the form.</summary>
    public static string NewKey() => SecretKey.New().Text;

    public Task<IActionResult> OnGet()
    {
        NewAddress = TempData["CalendarAddress"] as string;
        return Load();
    }

    /// <summary>Replaces or removes the calendar's address.</summary>
    public Task<IActionResult> OnPost() => Do(Input, _ => Moved(), Load);

    private RedirectResult Moved()
    {
        if (Input.Key is { Length: > 0 } key)
            TempData["CalendarAddress"] = address.Of(Request, $"/calendar/people/{key}.ics").AbsoluteUri;
        else TempData["Message"] = T["calendar.closed"].Value;
        return Redirect("/calendar#subscribe");
    }

    private Task<IActionResult> Load()
    {
        var day = DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var first) ? first : (DateOnly?)null;
        if (day is { } asked && !DateLimits.Admit(asked)) return Task.FromResult<IActionResult>(NotFound());
        return Show(new ShowCalendar.Query(day), view => View = view);
    }
}
