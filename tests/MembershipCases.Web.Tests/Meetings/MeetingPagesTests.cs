using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

/// <summary>The pages of meetings, as the secretariats use them.</summary>
public abstract class MeetingPagesTests(ServiceHost host)
{
    protected ServiceHost Host { get; } = host;

    protected const string Council = "bystyrets-kontor", Government = "byradets-sekretariat";

    protected CaseDriver Drive { get; } = new(host);

    protected async Task CaseBeforeTheGovernment(
        string name, string commissioner = CaseDriver.Commissioner, string handler = CaseDriver.Handler)
    {
        var membership = await Drive.MembershipNamed(name);
        await Drive.Open(handler, new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        await Drive.Assess("withdraw", handler);
        await Drive.Approve(commissioner);
    }

    protected async Task<(string Meeting, Guid Step)> MeetingWithTheCase(Person secretariat, string kind, int ahead = 0)
    {
        Host.Time.Advance(TimeSpan.FromDays(1));
        await secretariat.SignInAgain();
        var (step, _) = await Drive.OpenStep(kind);
        var body = kind == "resolve" ? "council" : "city-government";
        await secretariat.Go($"/meetings/new?step={step}");
        var form = secretariat.FormWith("Input.On");
        var on = Drive.Today.AddDays(ahead);
        await secretariat.Post("/meetings/new",
            Person.Fields(form,
                new Dictionary<string, string> { ["Input.Body"] = body,
                    ["Input.On"] = on.ToString("dd.MM.yyyy", null) }));
        Assert.Equal(302, secretariat.Status);
        var meeting =
            await Host.Read(
                db => db.Meetings.Where(m => m.Body == body && m.On == on).Select(m => m.Id).SingleAsync());
        await secretariat.Go($"/meetings/{meeting}?step={step}");
        await secretariat.Send("handler=Put", kind == "resolve" ? [] : [("Put.PublishesPapers", "true")]);
        Assert.Equal(302, secretariat.Status);
        await secretariat.Go($"/meetings/{meeting}");
        return ($"/meetings/{meeting}", step);
    }
}
