using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reminders;

/// <summary>The pages about reminders, and those of what went wrong.</summary>
public abstract class ReminderPagesTests(ServiceHost host)
{
    private readonly ReminderDriver drive = new(host);

    [Fact]
    public async Task Someone_sees_what_they_got_and_why_and_others_do_not()
    {
        var due = drive.Today.AddDays(10);
        var opened = await drive.OpenCaseDue(due);
        await drive.SweepUntil(due.AddDays(-6));
        var told = (await drive.Of(opened)).First(one => one.Offset == -7);

        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go("/reminders");
        Assert.NotNull(handler.Page.QuerySelector($"main a[href='/reminders/{told.ReminderId}']"));
        await handler.Go($"/reminders/{told.ReminderId}");
        Assert.Equal(200, handler.Status);
        Assert.Contains("Oppgaven er din", handler.Text, StringComparison.Ordinal);
        Assert.Contains("Påminnelse 7 dager før fristen.", handler.Text, StringComparison.Ordinal);
        Assert.Contains("Byråd eller leder for kontoret", handler.Text, StringComparison.Ordinal);
        Assert.EndsWith("#step", handler.Page.QuerySelector("main a.ds-button")!.GetAttribute("href"),
            StringComparison.Ordinal);
        await handler.Go(handler.Page.QuerySelector("main a.ds-button")!.GetAttribute("href")!.Split('#')[0]);
        Assert.NotNull(handler.Page.QuerySelector("#step"));

        using var reader = await Person.SignIn(host, "leser");
        await reader.Go($"/reminders/{told.ReminderId}");
        Assert.Equal(404, reader.Status);
        using var administrator = await Person.SignIn(host, "administrator");
        await administrator.Go($"/reminders/{told.ReminderId}");
        Assert.Equal(200, administrator.Status);
    }

    [Fact]
    public async Task Someone_chooses_how_often_and_where_and_a_bad_address_is_told_at_its_field()
    {
        using var handler = await Person.SignIn(host, "saksbehandler-arbeid-sosial-bolig");
        await handler.Go("/reminders");
        await Choose(handler, "two@example.org, three@example.org");
        Assert.Equal(400, handler.Status);
        Assert.NotEmpty(handler.ErrorAt("Input.MailAddress"));

        await Choose(handler, "two@example.org");
        Assert.Equal(302, handler.Status);
        var user = await host.Read(
            db => db.Users.SingleAsync(person => person.Subject == "saksbehandler-arbeid-sosial-bolig"));
        Assert.Equal((Cadence.Weekly, "two@example.org"), (user.Reminders, user.MailAddress));
        var entry = await host.Read(
            db => db.History.SingleAsync(row => row.What == "user.reminders-chosen" && row.SubjectId == user.Id));
        Assert.DoesNotContain("two@", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_year_to_come_is_shown_to_administrators_and_to_commissioners_their_own()
    {
        await drive.OpenCaseDue(drive.Today.AddDays(40), "Eurocities", "saksbehandler-byradsleder");
        using var administrator = await Person.SignIn(host, "administrator");
        await administrator.Go("/reminders/simulation");
        Assert.Equal(200, administrator.Status);
        Assert.Contains("Saksbehandler", administrator.Text, StringComparison.Ordinal);
        var everyone = administrator.Page.QuerySelectorAll("select[name=Person] option").Length;

        using var commissioner = await Person.SignIn(host, CaseDriver.Commissioner);
        await commissioner.Go("/reminders/simulation?assume=InTime");
        Assert.Equal(200, commissioner.Status);
        Assert.InRange(commissioner.Page.QuerySelectorAll("select[name=Person] option").Length, 2, everyone - 5);

        using var reader = await Person.SignIn(host, "leser");
        await reader.Go("/reminders/simulation");
        Assert.Equal(403, reader.Status);
    }

    [Fact]
    public async Task The_year_to_come_can_be_taken_away_as_a_file()
    {
        using var client = await host.SignIn("administrator");
        var text = await client.GetStringAsync(new Uri("/reminders/simulation?handler=Csv", UriKind.Relative),
            TestContext.Current.CancellationToken);

        Assert.StartsWith("Dag;Til;Rolle;Som;Om;Regel;Frist;Melding nr.\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Bestilling fra bystyret om ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_up_is_shown_to_administrators_who_can_try_again()
    {
        var mail = await host.Read(async db =>
        {
            var now = host.Time.GetUtcNow();
            var user = await db.Users.FirstAsync(person => person.Subject == "leser");
            var lost = new OutgoingMail { Id = Guid.CreateVersion7(now), UserId = user.Id,
                MessageId = "lost@example.org", Language = "nb", Subject = "Tapt", WrittenAt = now, NextTryAt = now };
            lost.Failed(MailFault.Refused, "550 5.1.1 unknown", now, 3);
            db.Outbox.Add(lost);
            await db.SaveChangesAsync();
            return lost;
        });
        using var administrator = await Person.SignIn(host, "administrator");
        await administrator.Go("/incidents");
        Assert.Contains("550 5.1.1 unknown", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("E-posttjeneren avviste den", administrator.Text, StringComparison.Ordinal);
        await Send(administrator, "/incidents", "Input.MailId", []);

        Assert.Equal(302, administrator.Status);
        var again = await host.Read(db => db.Outbox.SingleAsync(row => row.Id == mail.Id));
        Assert.Equal((null, 0), (again.GaveUpAt, again.Tries));
        Assert.NotNull(again.NextTryAt);
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go("/incidents");
        Assert.Equal(403, handler.Status);
    }

    private static Task<HttpResponseMessage> Choose(Person visitor, string address) =>
        Send(visitor, "/reminders", "Input.Cadence",
            new() { ["Input.Cadence"] = "Weekly", ["Input.MailAddress"] = address });

    private static Task<HttpResponseMessage> Send(
        Person visitor, string address, string field, Dictionary<string, string> filled)
    {
        var form = visitor.FormWith(field);
        return visitor.Post(address, Person.Fields(form, filled));
    }
}

public sealed class ReminderPagesOnSqlite(SqliteHost host) : ReminderPagesTests(host), IClassFixture<SqliteHost>;

public sealed class ReminderPagesOnPostgres(PostgresHost host) : ReminderPagesTests(host), IClassFixture<PostgresHost>;
