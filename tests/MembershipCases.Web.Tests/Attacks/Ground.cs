using MembershipCases.Web.Tests.FiveCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// What some addresses need beside a case: a reminder, a round of re-evaluations, and a document that was read.
/// </summary>
public static class Ground
{
    /// <summary>The title of the reminder, which is <see cref="CaseDriver.Handler"/>'s.</summary>
    public const string Reminder = "Min egen";

    /// <summary>Lays it, once; the document's text is what is said.</summary>
    public static async Task Lay(
        ServiceHost host, string text = "Gjennomgang\n\n1. Eurocities\n\nSamarbeidet anbefales videreført.\n",
        string name = "gjennomgang.txt")
    {
        if (!await Remind(host)) return;
        var drive = new CaseDriver(host);
        await drive.Send("administrator", "api/review-rounds",
            new { title = "Gjennomgang", office = await drive.Office("finans-naring-eiendom"),
                dueOn = drive.Today.AddDays(60) });
        using var answer = await Upload(host, text, name);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Brings a document in.</summary>
    public static async Task<HttpResponseMessage> Upload(ServiceHost host, string text, string name)
    {
        using var client = await new CaseDriver(host).SignedIn("administrator");
        using var file = new MultipartFormDataContent { { new StringContent(text), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/reviews") { Content = file };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}");
        return await client.SendAsync(request);
    }

    private static async Task<bool> Remind(ServiceHost host)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        if (await db.Reminders.AnyAsync()) return false;
        var handler = await db.Users.SingleAsync(user => user.Subject == CaseDriver.Handler);
        var reminder = new Reminder { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            Summary = new ReminderSummary { Title = Reminder, Path = "/register" }, Anchor = new DateOnly(2026, 3, 2),
            On = new DateOnly(2026, 3, 2), LadderVersion = 1 };
        reminder.AddReceiver(new Receiver(handler.Id, Audience.Doer), isDuty: true);
        db.Reminders.Add(reminder);
        await db.SaveChangesAsync();
        return true;
    }
}
