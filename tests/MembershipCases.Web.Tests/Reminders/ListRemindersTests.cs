namespace MembershipCases.Web.Tests.Reminders;

public abstract class ListRemindersTests(ServiceHost host) : ReminderPagesTests(host)
{
    [Fact]
    public async Task Someone_sees_what_they_got_and_why_and_others_do_not()
    {
        var due = Drive.Today.AddDays(10);
        var opened = await Drive.OpenCaseDue(due);
        await Drive.SweepUntil(due.AddDays(-6));
        var told = (await Drive.Of(opened)).First(one => one.Offset == -7);

        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
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

        using var reader = await Person.SignIn(Host, "leser");
        await reader.Go($"/reminders/{told.ReminderId}");
        Assert.Equal(404, reader.Status);
        using var administrator = await Person.SignIn(Host, "administrator");
        await administrator.Go($"/reminders/{told.ReminderId}");
        Assert.Equal(200, administrator.Status);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ListRemindersOnSqlite(SqliteHost host) : ListRemindersTests(host);

[Collection<SharedOnPostgres>]
public sealed class ListRemindersOnPostgres(PostgresHost host) : ListRemindersTests(host);
