using MimeKit;

namespace MembershipCases.Web.Mail;

/// <summary>What became of a message that was handed over.</summary>
/// <param name="Fault">Why it did not go; null when it did.</param>
/// <param name="Said">What the server said of it.</param>
public sealed record Delivery(MailFault? Fault, string? Said = null)
{
    /// <summary>It was taken.</summary>
    public static Delivery Taken { get; } = new(null as MailFault?);
}

/// <summary>Brings messages out of the house.</summary>
public interface IMailCarrier
{
    /// <summary>Whether there is anywhere to bring them.</summary>
    bool IsReady { get; }

    /// <summary>Brings one. What goes wrong on the way is an answer, not an exception.</summary>
    Task<Delivery> Carry(MimeMessage message, CancellationToken cancellationToken);
}
