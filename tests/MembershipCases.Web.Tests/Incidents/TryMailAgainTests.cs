using Microsoft.EntityFrameworkCore;

using MembershipCases.Web.Tests.Reminders;

namespace MembershipCases.Web.Tests.Incidents;

public abstract class TryMailAgainTests(ServiceHost host) : ReminderPagesTests(host)
{
    [Fact]
    public async Task What_was_given_up_is_shown_to_administrators_who_can_try_again()
    {
        var mail = await Host.Read(async db =>
        {
            var now = Host.Time.GetUtcNow();
            var user = await db.Users.FirstAsync(person => person.Subject == "leser");
            var lost = new OutgoingMail { Id = Guid.CreateVersion7(now), UserId = user.Id,
                MessageId = "lost@example.org", Language = "nb", Subject = "Tapt", WrittenAt = now, NextTryAt = now };
            lost.Failed(MailFault.Refused, "550 5.1.1 unknown", now, 3);
            db.Outbox.Add(lost);
            await db.SaveRows();
            return lost;
        });
        using var administrator = await Person.SignIn(Host, "administrator");
        await administrator.Go("/incidents");
        Assert.Contains("550 5.1.1 unknown", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("E-posttjeneren avviste den", administrator.Text, StringComparison.Ordinal);
        await Send(administrator, "/incidents", "Input.MailId", []);

        Assert.Equal(302, administrator.Status);
        var again = await Host.Read(db => db.Outbox.SingleAsync(row => row.Id == mail.Id));
        Assert.Equal((null, 0), (again.GaveUpAt, again.Tries));
        Assert.NotNull(again.NextTryAt);
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        await handler.Go("/incidents");
        Assert.Equal(403, handler.Status);
    }
}

[Collection<SharedOnSqlite>]
public sealed class TryMailAgainOnSqlite(SqliteHost host) : TryMailAgainTests(host);

[Collection<SharedOnPostgres>]
public sealed class TryMailAgainOnPostgres(PostgresHost host) : TryMailAgainTests(host);
