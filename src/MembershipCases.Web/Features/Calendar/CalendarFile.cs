using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace MembershipCases.Web.Features.Calendar;

/// <summary>Writes a calendar in the format that calendar programs subscribe to (iCalendar, RFC 5545).</summary>
/// <param name="texts">The texts.</param>
/// <param name="language">The reader's language.</param>
/// <param name="origin">Scheme and host of the service, such as <c>https://cases.example.org</c>.</param>
/// <param name="at">The time of writing.</param>
public sealed class CalendarFile(Texts texts, Language language, Uri origin, DateTimeOffset at)
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>
    /// Writes the file. An entry keeps its UID permanently, so that a moved one moves in the user's calendar too.
    /// </summary>
    public string Write(string name, IEnumerable<CalendarEntry> entries)
    {
        var calendar = new Ical.Net.Calendar { Method = "PUBLISH",
            ProductId = $"-//MembershipCases//{language.Code.ToUpperInvariant()}" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
        calendar.Events.AddRange(entries.Select(Event));
        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("A calendar was not written.");
    }

    private CalendarEvent Event(CalendarEntry entry) => new()
    {
        Uid = $"{entry.Kind.ToString().ToLowerInvariant()}-{entry.Id}@membershipcases",
        Sequence = entry.Version,
        DtStamp = new CalDateTime(at.UtcDateTime, CalDateTime.UtcTzId),
        Start = entry.StartsAt is { } hour
            ? new CalDateTime(entry.On.At(hour).UtcDateTime, CalDateTime.UtcTzId)
            : new CalDateTime(entry.On),
        Summary = texts.In(language, $"calendar.entry-{entry.Kind}", entry.Title),
        Location = entry.Place,
        Url = new Uri(origin, entry.Path),
        // A deadline leaves the time free; a meeting does not.
        Transparency = entry.StartsAt is null ? TransparencyType.Transparent : TransparencyType.Opaque,
        Categories = [texts.In(language, $"choice.EntryKind.{entry.Kind}")],
    };
}
