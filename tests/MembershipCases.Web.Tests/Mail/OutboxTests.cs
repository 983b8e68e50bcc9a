using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Mail;

/// <summary>What becomes of a message when the mail server is as mail servers are.</summary>
public abstract class OutboxTests(ServiceHost host) : IAsyncLifetime
{
    private readonly SmtpServer server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>How many seconds the service waits for an answer: long, but where a test has the server hang.</summary>
    private int patience = 60;

    private MailSettings Settings => new()
    {
        Host = "127.0.0.1", Port = server.Port, User = "service", Password = "secret", From = "medlemskap@example.org",
        FromName = "Medlemskap",
        ReplyTo = "post@example.org", PublicAddress = new Uri("https://medlemskap.example.org"), Timeout = patience,
        MaxTries = 3,
    };

    /// <summary>What an earlier test left does not belong to this one.</summary>
    public async ValueTask InitializeAsync() => await host.Read(db => db.Outbox.ExecuteDeleteAsync(Cancel));

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_goes_once_with_both_its_forms_and_its_stable_name()
    {
        var mail = await Write();

        Assert.Equal(1, await Send());
        Assert.Equal(0, await Send());
        var taken = Assert.Single(server.Taken);
        Assert.Equal(mail.MessageId, taken.MessageId);
        Assert.Equal("Påminnelse: æøå", taken.Subject);
        Assert.Equal("Frist i dag", taken.TextBody?.Trim());
        Assert.Contains("<p>Frist i dag</p>", taken.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(["medlemskap@example.org", "post@example.org"],
            taken.From.Mailboxes.Concat(taken.ReplyTo.Mailboxes).Select(box => box.Address));
        Assert.Equal("nn", taken.Body!.Headers["Content-Language"]);
        Assert.Equal("auto-generated", taken.Headers["Auto-Submitted"]);
        Assert.Contains("STARTTLS", server.Heard);
        Assert.NotNull((await Read(mail)).SentAt);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task Whatever_happens_nothing_is_lost_and_nothing_goes_twice_but_where_the_last_answer_was_lost(
        string stage, string fault, MailFault expected)
    {
        var mail = await WriteToMisbehavingServer(stage, fault);

        Assert.False(server.IsExpecting, "The stage never came.");
        var row = await Read(mail);
        Assert.Equal((null, expected, 1), (row.SentAt, row.Fault, row.Tries));
        if (expected == MailFault.Refused) await TryAgain(mail);
        else Assert.Equal(0, await Send());
        host.Time.Advance(OutgoingMail.Wait(1));
        Assert.Equal(1, await Send());

        var answerWasLost = stage == "DOT" && fault is (SmtpServer.Hang or SmtpServer.Drop);
        Assert.Equal(Enumerable.Repeat(mail.MessageId, answerWasLost ? 2 : 1),
            server.Taken.Select(taken => taken.MessageId));
    }

    public static TheoryData<string, string, MailFault> Stages()
    {
        var data = new TheoryData<string, string, MailFault>();
        foreach (var stage in new[] { "CONNECT", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "DOT" })
        {
            data.Add(stage, SmtpServer.Hang, MailFault.NotReached);
            data.Add(stage, SmtpServer.Drop, MailFault.NotReached);
            data.Add(stage, "421 4.3.2 closing", MailFault.NotReached);
            data.Add(stage, "451 4.3.0 later", stage is "RCPT" or "DOT" ? MailFault.Later : MailFault.NotReached);
            data.Add(stage, "554 5.7.1 no", stage is "RCPT" or "DOT" ? MailFault.Refused : MailFault.NotReached);
        }

        return data;
    }

    [Theory]
    [InlineData(SmtpServer.Hang)]
    [InlineData(SmtpServer.Drop)]
    [InlineData("500 what")]
    public async Task A_message_that_was_taken_is_sent_however_the_leave_is_taken(string fault)
    {
        await Write();
        server.Once("QUIT", fault);

        Assert.Equal(1, await Send());
        Assert.Equal(0, await Send());
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task A_server_that_is_not_reached_is_not_asked_for_every_message()
    {
        await Write();
        await Write();
        server.Once("CONNECT", "421 busy");

        Assert.Equal(0, await Send());
        Assert.Equal(1, await Send());
        host.Time.Advance(OutgoingMail.Wait(1));
        Assert.Equal(1, await Send());
        Assert.Equal(2, server.Taken.Count);
    }

    [Fact]
    public async Task One_refused_message_stops_no_other()
    {
        await Write();
        await Write();
        server.Once("RCPT", "550 5.1.1 unknown");

        Assert.Equal(1, await Send());
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task After_the_last_try_it_is_an_incident_that_someone_can_try_again()
    {
        var mail = await Write();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            server.Once("RCPT", "450 4.2.1 later");
            Assert.Equal(0, await Send());
            host.Time.Advance(TimeSpan.FromHours(7));
        }

        var row = await Read(mail);
        Assert.Equal((3, null, "450 4.2.1 later"), (row.Tries, row.NextTryAt, row.Said));
        Assert.NotNull(row.GaveUpAt);
        Assert.Equal(0, await Send());
        await TryAgain(mail);
        Assert.Equal(1, await Send());
    }

    [Fact]
    public async Task Without_an_address_it_waits_for_someone_to_give_one()
    {
        var mail = await Write(address: null);

        Assert.Equal(0, await Send());
        Assert.Equal(MailFault.NoAddress, (await Read(mail)).Fault);
        await Address("here@example.org");
        await TryAgain(mail);
        Assert.Equal(1, await Send());
        Assert.Equal("here@example.org", Assert.Single(server.Taken).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task Many_who_send_at_the_same_moment_send_each_message_once()
    {
        var mails = new List<string>();
        for (var count = 0; count < 12; count++) mails.Add((await Write()).MessageId);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Send, Cancel)));
        Assert.Equal(mails.Order(), server.Taken.Select(taken => taken.MessageId!).Order());
    }

    [Fact]
    public async Task A_message_whose_sender_died_is_taken_over_when_the_lease_has_run_out()
    {
        var mail = await Write();
        await host.Read(
            db => db.LeaseMail(host.Time.GetUtcNow(), Guid.CreateVersion7(host.Time.GetUtcNow()), TimeSpan.FromHours(1),
                Cancel));
        Assert.Equal(0, await Send());
        await host.Read(
            db => db.Outbox.Where(row => row.Id == mail.Id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.LeasedUntil,
                        new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)), Cancel));

        Assert.Equal(1, await Send());
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_gets_no_password()
    {
        await Write();
        await using var scope = host.NewScope();
        var outbox = ActivatorUtilities.CreateInstance<Outbox>(scope.ServiceProvider, new SmtpCarrier(Settings),
            Settings);

        Assert.Equal(0, await outbox.Run(Cancel));
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    /// <summary>
    /// A message on its first try, in which the fault happens; again with more patience where an earlier stage took too
    /// long.
    /// </summary>
    private async Task<OutgoingMail> WriteToMisbehavingServer(string stage, string fault)
    {
        OutgoingMail mail;
        var usual = patience;
        patience = fault == SmtpServer.Hang ? 1 : usual;
        do
        {
            await host.Read(db => db.Outbox.ExecuteDeleteAsync(Cancel));
            mail = await Write();
            server.Once(stage, fault);
            Assert.Equal(0, await Send());
            patience *= 2;
        }
        while (server.IsExpecting && patience < usual);

        patience = usual;
        return mail;
    }

    private async Task<int> Send()
    {
        await using var scope = host.NewScope();
        return await ActivatorUtilities.CreateInstance<Outbox>(scope.ServiceProvider,
            new SmtpCarrier(Settings, (_, shown, _, _) => SmtpServer.Shows(shown)), Settings).Run(Cancel);
    }

    private async Task<OutgoingMail> Write(string? address = "someone@example.org")
    {
        await Address(address);
        return await host.Read(async db =>
        {
            var now = host.Time.GetUtcNow();
            var id = Guid.CreateVersion7(now);
            var mail = new OutgoingMail
            {
                Id = id, UserId = await Someone(db), MessageId = Settings.MessageId(id), Language = "nn",
                Subject = "Påminnelse: æøå", Text = "Frist i dag", Html = "<p>Frist i dag</p>", WrittenAt = now,
                NextTryAt = now,
            };
            db.Outbox.Add(mail);
            await db.SaveRows(Cancel);
            return mail;
        });
    }

    private Task<int> TryAgain(OutgoingMail mail) => host.Read(async db =>
    {
        (await db.Outbox.SingleAsync(row => row.Id == mail.Id, Cancel)).TryAgain(host.Time.GetUtcNow());
        return await db.SaveRows(Cancel);
    });

    private Task<int> Address(string? address) => host.Read(async db =>
    {
        var id = await Someone(db);
        return await db.Users.Where(user => user.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.MailAddress, address), Cancel);
    });

    private Task<OutgoingMail> Read(OutgoingMail mail) =>
        host.Read(db => db.Outbox.AsNoTracking().SingleAsync(row => row.Id == mail.Id, Cancel));

    private static Task<Guid> Someone(MembershipDb db) =>
        db.Users.Where(user => user.Subject == "leser").Select(user => user.Id).SingleAsync(Cancel);
}

[Collection<SharedOnSqlite>]
public sealed class OutboxOnSqlite(SqliteHost host) : OutboxTests(host);

[Collection<SharedOnPostgres>]
public sealed class OutboxOnPostgres(PostgresHost host) : OutboxTests(host);
