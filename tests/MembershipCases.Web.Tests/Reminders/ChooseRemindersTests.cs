using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reminders;

public abstract class ChooseRemindersTests(ServiceHost host) : ReminderPagesTests(host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Someone_chooses_how_often_and_a_bad_address_is_told_at_its_field()
    {
        using var handler = await Person.SignIn(Host, Handler);
        await handler.Go("/reminders");
        await Choose(handler, "two@example.org, three@example.org");
        Assert.Equal(400, handler.Status);
        Assert.NotEmpty(handler.ErrorAt("Input.MailAddress"));

        await Choose(handler, "two@example.org");
        Assert.Equal(302, handler.Status);
        var user = await Read(Handler);
        Assert.Equal(Cadence.Weekly, user.Reminders);
        var entries = await Host.Read(db => db.History.AsNoTracking()
            .Where(row => row.What.StartsWith("user.") && row.SubjectId == user.Id).ToListAsync(Cancel));
        Assert.Contains(entries, row => row.What == "user.reminders-chosen");
        Assert.DoesNotContain(entries, row => $"{row.Before}{row.After}".Contains("two@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_has_more_than_five_messages_a_day_sent_to_addresses_of_others()
    {
        const string someone = "saksbehandler-byradsleder";
        using var handler = await Person.SignIn(Host, someone);
        for (var of = 1; of <= 5; of++)
        {
            await handler.Go("/reminders");
            await Choose(handler, $"address{of}@example.org");
            Assert.Equal(302, handler.Status);
        }

        await handler.Go("/reminders");
        await Choose(handler, "address6@example.org");
        Assert.Equal(409, handler.Status);
        Assert.NotEmpty(handler.ErrorAt("Input.MailAddress"));
        Assert.Equal("address5@example.org", (await Read(someone)).OfferedAddress!.Address);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ChooseRemindersOnSqlite(SqliteHost host) : ChooseRemindersTests(host);

[Collection<SharedOnPostgres>]
public sealed class ChooseRemindersOnPostgres(PostgresHost host) : ChooseRemindersTests(host);
