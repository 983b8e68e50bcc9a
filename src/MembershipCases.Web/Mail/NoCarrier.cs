using MimeKit;

namespace MembershipCases.Web.Mail;

/// <summary>The carrier without a mail server or folder: messages stay in the outbox.</summary>
public sealed class NoCarrier : IMailCarrier
{
    /// <inheritdoc/>
    public bool IsReady => false;

    /// <inheritdoc/>
    public Task<Delivery> Carry(MimeMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(new Delivery(MailFault.NotReached));
}
