using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reminders;

public abstract class ChooseRemindersTests(ServiceHost host) : ReminderPagesTests(host)
{
    [Fact]
    public async Task Someone_chooses_how_often_and_where_and_a_bad_address_is_told_at_its_field()
    {
        using var handler = await Person.SignIn(Host, "saksbehandler-arbeid-sosial-bolig");
        await handler.Go("/reminders");
        await Choose(handler, "two@example.org, three@example.org");
        Assert.Equal(400, handler.Status);
        Assert.NotEmpty(handler.ErrorAt("Input.MailAddress"));

        await Choose(handler, "two@example.org");
        Assert.Equal(302, handler.Status);
        var user = await Host.Read(
            db => db.Users.SingleAsync(person => person.Subject == "saksbehandler-arbeid-sosial-bolig"));
        Assert.Equal((Cadence.Weekly, "two@example.org"), (user.Reminders, user.MailAddress));
        var entry = await Host.Read(
            db => db.History.SingleAsync(row => row.What == "user.reminders-chosen" && row.SubjectId == user.Id));
        Assert.DoesNotContain("two@", entry.After, StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ChooseRemindersOnSqlite(SqliteHost host) : ChooseRemindersTests(host);

[Collection<SharedOnPostgres>]
public sealed class ChooseRemindersOnPostgres(PostgresHost host) : ChooseRemindersTests(host);
