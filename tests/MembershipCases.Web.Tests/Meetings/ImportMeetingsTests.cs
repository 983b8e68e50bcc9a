using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

public abstract class ImportMeetingsTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_calendar_is_brought_in_and_again_changed()
    {
        var (status, _) =
            await Send("Organ;Møtedag;Klokkeslett;Sted;Innleveringsfrist\r\nBystyret;27.01.2028;16:00;\"Bystyresalen; 2. etasje\";13.01.2028\r\ncouncil;2028-02-24;;;\r\n");
        Assert.Equal(HttpStatusCode.Redirect, status);
        var first = await On(new(2028, 1, 27));
        Assert.Equal((new TimeOnly(16, 0), "Bystyresalen; 2. etasje", new DateOnly(2028, 1, 13)),
            (first.StartsAt!.Value, first.Place, first.HandInBy!.Value));

        await Send("\uFEFForgan;dato;tid;frist\nBystyret;27.1.2028;9.30;12.1.2028\nBystyret;24.2.2028;;\n");
        var changed = await On(new(2028, 1, 27));
        Assert.Equal((first.Id, new TimeOnly(9, 30), (string?)null, new DateOnly(2028, 1, 12)),
            (changed.Id, changed.StartsAt!.Value, changed.Place, changed.HandInBy!.Value));
        Assert.Equal(["meeting.called", "meeting.planned"],
            await host.Read(
                db => db.History.Where(h => h.SubjectId == first.Id).OrderBy(h => h.Sequence).Select(h => h.What)
                    .ToListAsync(Cancel)));
        Assert.Equal(["meeting.called"],
            await host.Read(
                db => db.History
                    .Where(h => db.Meetings.Any(m => m.Id == h.SubjectId && m.On == new DateOnly(2028, 2, 24)))
                    .Select(h => h.What).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_line_and_nothing_is_brought_in()
    {
        var before = await host.Read(db => db.Meetings.CountAsync(Cancel));
        var (status, page) =
            await Send("Organ;Dato;Tid;Frist\nBystyret;01.02.2028;16:00;15.01.2028\nUtvalget;02.02.2028;;\nBystyret;31.02.2028;;\nBystyret;03.02.2028;25:00;\nBystyret;04.02.2028;;05.02.2028\nBystyret;01.02.2028;;\n");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        foreach (var fault in new[] { "Linje 3: «Utvalget» er ikke et organ", "Linje 4: «31.02.2028» er ikke en dato",
            "Linje 5: «25:00» er ikke et klokkeslett", "Linje 6: innleveringsfristen er etter møtet",
            "Linje 7: møtet står også på linje 2" })
            Assert.Contains(fault, page, StringComparison.Ordinal);
        Assert.Equal(before, await host.Read(db => db.Meetings.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("", "must")]
    [InlineData("Ikke en møteplan", "Første linje må navngi kolonnene")]
    [InlineData("Organ;Dato\n", "Filen har ingen møter")]
    [InlineData("Organ;Dato\nByrådet;01.03.2028\n", "Linje 2: du kan ikke kalle inn")]
    [InlineData("Organ;Dato\nBystyret;01.01.1990\n", "Linje 2: et nytt møte må være mellom")]
    [InlineData("Organ;Dato\nBystyret;01.03.2028\nBystyret;31.12.2150\n", "Linje 3: et nytt møte må være mellom")]
    public async Task A_file_that_is_no_calendar_of_ones_own_is_refused(string text, string told)
    {
        var (status, page) = await Send(text);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        if (told != "must") Assert.Contains(told, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_day_to_hand_in_lies_before_the_meeting()
    {
        using var client = await host.SignIn("bystyrets-kontor");
        using var answer = await client.Give("api/meetings",
            new { body = "council", on = "2028-05-05", handInBy = "2028-05-06" }, 0,
            Guid.CreateVersion7(host.Time.GetUtcNow()));
        Assert.Contains("meeting.hand-in-after-meeting", await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seeded_year_has_every_meeting_on_a_working_day_and_its_last_day_before_it()
    {
        var meetings =
            await host.Read(db => db.Meetings.AsNoTracking().Where(m => m.On.Year == 2027).ToListAsync(Cancel));

        Assert.Equal([1, 2, 3, 4, 5, 6, 9, 10, 11, 12],
            meetings.Where(m => m.Body == "council").Select(m => m.On.Month).Order());
        Assert.True(meetings.Count(m => m.Body == "city-government") > 40);
        Assert.All(meetings,
            m => Assert.True(
                WorkingDays.IsWorkingDay(m.On) && WorkingDays.IsWorkingDay(m.HandInBy!.Value) && m.HandInBy < m.On,
                $"{m.Body} {m.On}"));
    }

    private Task<Meeting> On(DateOnly day) =>
        host.Read(db => db.Meetings.AsNoTracking().SingleAsync(m => m.Body == "council" && m.On == day, Cancel));

    private async Task<(HttpStatusCode Status, string Page)> Send(string text)
    {
        using var secretary = await Person.SignIn(host, "bystyrets-kontor");
        var form = Person.FormOf(await secretary.Open("meetings/import"));
        using var answer = await secretary.Send(form, "meetings/import",
            ("Input.File", "moteplan.csv", Encoding.UTF8.GetBytes(text)));
        return (answer.StatusCode, secretary.Html);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ImportMeetingsOnSqlite(SqliteHost host) : ImportMeetingsTests(host);

[Collection<SharedOnPostgres>]
public sealed class ImportMeetingsOnPostgres(PostgresHost host) : ImportMeetingsTests(host);
