using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Testing;

/// <summary>
/// What some addresses need beside a case: a reminder, a round of re-evaluations, and a document that was read.
/// </summary>
public static class SharedRecords
{
    /// <summary>The title of the reminder, which is <see cref="CaseDriver.Handler"/>'s.</summary>
    public const string Reminder = "Min egen";

    /// <summary>Adds them, once.</summary>
    public static async Task Add(
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

    /// <summary>Uploads a document.</summary>
    public static async Task<HttpResponseMessage> Upload(
        ServiceHost host, string text, string name, string who = "administrator")
    {
        using var file = new MultipartFormDataContent { { new StringContent(text), "file", name } };
        using var request = CommandRequest.To(HttpMethod.Post, "api/reviews", file);
        return await (await host.People.Find(who)).SendAsync(request);
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
        await db.SaveRows();
        return true;
    }
}
