using MimeKit;

namespace MembershipCases.Web.Mail;

/// <summary>Without a mail server: messages stay where they are.</summary>
public sealed class NoCarrier : IMailCarrier
{
    /// <inheritdoc/>
    public bool IsReady => false;

    /// <inheritdoc/>
    public Task<Delivery> Carry(MimeMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(new Delivery(MailFault.NotReached));
}
