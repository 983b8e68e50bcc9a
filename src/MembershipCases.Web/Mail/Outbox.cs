using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace MembershipCases.Web.Mail;

/// <summary>
/// Sends the messages in the outbox. A message is leased by the database's clock, sent outside any transaction, and
/// marked as sent or failed. When the server's reply to the end of the data is lost, the message is sent again with the
/// same Message-ID.
/// </summary>
public sealed partial class Outbox(
    MembershipDb db, IMailCarrier carrier, MailSettings settings, IOptions<Branding> branding, Texts texts,
    TimeProvider time, ILogger<Outbox> log)
{
    /// <summary>The length of a lease: longer than the server may take for one message.</summary>
    private readonly TimeSpan leaseLength = settings.Patience * 2;

    /// <summary>Sends the due messages in a service scope of its own; returns the number sent.</summary>
    public static async Task<int> Send(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Outbox>().Run(cancellationToken);
    }

    /// <summary>
    /// Sends messages one by one until none is due or the server cannot be reached; returns the number sent.
    /// </summary>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        var sent = 0;
        while (carrier.IsReady
            && await db.LeaseMail(time.GetUtcNow(), Guid.CreateVersion7(time.GetUtcNow()), leaseLength,
                cancellationToken) is { } mail)
        {
            var delivery = await Deliver(mail, cancellationToken);
            await Mark(mail, delivery);
            if (delivery.Fault is null) sent++;
            else LogFault(mail.MessageId, delivery.Fault.Value, delivery.Said);
            if (delivery.Fault == MailFault.NotReached) return sent;
        }

        return sent;
    }

    private async Task<Delivery> Deliver(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var person = await db.Users.AsNoTracking().Where(user => user.Id == mail.UserId)
            .Select(user => new { user.Name, user.MailAddress }).SingleAsync(cancellationToken);
        return (mail.To ?? person.MailAddress) is { } address
            ? await carrier.Carry(Message(mail, person.Name, address), cancellationToken)
            : new Delivery(MailFault.NoAddress);
    }

    /// <summary>Saves the outcome of a delivery, even when the service is stopping.</summary>
    private async Task Mark(OutgoingMail mail, Delivery delivery)
    {
        if (delivery.Fault is { } fault) mail.Failed(fault, delivery.Said, time.GetUtcNow(), settings.MaxTries);
        else mail.Sent(time.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The lease had expired, and another process has the message now.
        }

        db.ChangeTracker.Clear();
    }

    private MimeMessage Message(OutgoingMail mail, string name, string address)
    {
        var message = new MimeMessage { MessageId = mail.MessageId, Subject = mail.Subject, Date = mail.WrittenAt };
        var sender = settings.FromName
            ?? branding.Value.NameIn(Language.All.First(known => known.Code == mail.Language), texts);
        message.From.Add(new MailboxAddress(sender, settings.From ?? "membershipcases@localhost"));
        message.To.Add(new MailboxAddress(name, address));
        if (settings.ReplyTo is { Length: > 0 } reply) message.ReplyTo.Add(MailboxAddress.Parse(reply));
        message.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody();
        return message;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The message {MessageId} was not sent: {Fault} {Said}")]
    private partial void LogFault(string messageId, MailFault fault, string? said);
}
