using MembershipCases.Web.Tests.Reminders;

namespace MembershipCases.Web.Tests.Calendar;

/// <summary>The calendar on its page, and as what calendar programs subscribe to.</summary>
public abstract class CalendarTests(ServiceHost host)
{
    protected ServiceHost Host { get; } = host;

    protected ReminderDriver Remind { get; } = new(host);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected async Task<Ical.Net.Calendar> Feed(string address)
    {
        using var program = Host.NewClient();
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        answer.EnsureSuccessStatusCode();
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        return Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync(Cancel))!;
    }
}
