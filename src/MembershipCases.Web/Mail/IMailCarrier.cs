using MimeKit;

namespace MembershipCases.Web.Mail;

/// <summary>The outcome of a delivery.</summary>
/// <param name="Fault">Why the message was not accepted; null when it was.</param>
/// <param name="Said">The server's reply or the error message, or null.</param>
public sealed record Delivery(MailFault? Fault, string? Said = null)
{
    /// <summary>The message was accepted.</summary>
    public static Delivery Taken { get; } = new(null as MailFault?);
}

/// <summary>Delivers messages to a mail server or another destination.</summary>
public interface IMailCarrier
{
    /// <summary>Whether a destination is configured.</summary>
    bool IsReady { get; }

    /// <summary>Delivers a message. A failed delivery is returned, not thrown.</summary>
    Task<Delivery> Carry(MimeMessage message, CancellationToken cancellationToken);
}
