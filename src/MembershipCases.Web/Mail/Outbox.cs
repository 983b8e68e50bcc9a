using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace MembershipCases.Web.Mail;

/// <summary>
/// Sends what stands in the outbox. A message is taken with a lease by the database's clock, sent outside any
/// transaction, and marked. When the answer to the last dot is lost, it is sent again under the same Message-ID.
/// </summary>
public sealed partial class Outbox(
    MembershipDb db, IMailCarrier carrier, MailSettings settings, IOptions<Branding> branding, Texts texts,
    TimeProvider time, ILogger<Outbox> log)
{
    /// <summary>How long one has for one message: longer than the server may take over it.</summary>
    private readonly TimeSpan leaseLength = settings.Patience * 2;

    /// <summary>One round in a scope of its own; gives how many messages went.</summary>
    public static async Task<int> Send(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Outbox>().Run(cancellationToken);
    }

    /// <summary>Sends message after message until none is left, or the server is not reached.</summary>
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
        return person.MailAddress is { } address
            ? await carrier.Carry(Message(mail, person.Name, address), cancellationToken)
            : new Delivery(MailFault.NoAddress);
    }

    /// <summary>What became of a message is written down also when the service is stopping.</summary>
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
            // The lease had run out and someone else has the message now.
        }

        db.ChangeTracker.Clear();
    }

    private MimeMessage Message(OutgoingMail mail, string name, string address)
    {
        var message = new MimeMessage { MessageId = mail.MessageId, Subject = mail.Subject, Date = mail.WrittenAt };
        var sender = settings.FromName ?? branding.Value.Name
            ?? texts.In(Language.All.First(known => known.Code == mail.Language), "brand.name");
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
