using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace MembershipCases.Web.Mail;

/// <summary>Hands messages to a mail server, each on a connection of its own.</summary>
/// <param name="settings">Where, and as whom.</param>
/// <param name="trusts">Whom to trust; the machine's authorities when left out.</param>
public sealed class SmtpCarrier(MailSettings settings, RemoteCertificateValidationCallback? trusts = null)
    : IMailCarrier
{
    /// <inheritdoc/>
    public bool IsReady => true;

    /// <inheritdoc/>
    public async Task<Delivery> Carry(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = settings.Timeout * 1000 };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(settings.Patience);
        if (trusts is not null) client.ServerCertificateValidationCallback = trusts;
        try
        {
            await Connect(client, patience.Token);
            await client.SendAsync(message, patience.Token);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && FaultOf(fault) is not null)
        {
            return FaultOf(fault)!;
        }

        await Leave(client);
        return Delivery.Taken;
    }

    private async Task Connect(SmtpClient client, CancellationToken cancellationToken)
    {
        await client.ConnectAsync(settings.Host!, settings.UsedPort, settings.Socket, cancellationToken);
        if (!string.IsNullOrEmpty(settings.User))
            await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellationToken);
    }

    /// <summary>
    /// The message has been taken, so nothing that happens while taking leave can lose it or send it again.
    /// </summary>
    private static async Task Leave(SmtpClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await client.DisconnectAsync(true, patience.Token);
        }
        catch (Exception fault) when (FaultOf(fault) is not null)
        {
        }
    }

    /// <summary>
    /// A receiver or a text that the server will never take is refused for good (5xx). All else may go better another
    /// time: the server was not reached, did not take us, or asked to come again (4xx).
    /// </summary>
    private static Delivery? FaultOf(Exception fault) => fault switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted
            or SmtpErrorCode.MessageNotAccepted } command =>
            new((int)command.StatusCode >= 500
                ? MailFault.Refused
                : IsClosing(command) ? MailFault.NotReached : MailFault.Later, ReplyOf(command)),
        SmtpCommandException command => new(MailFault.NotReached, ReplyOf(command)),
        ProtocolException or AuthenticationException or SslHandshakeException or SocketException or IOException
            or TimeoutException or OperationCanceledException or NotSupportedException
            or ServiceNotConnectedException => new(MailFault.NotReached, fault.Message),
        _ => null,
    };

    private static bool IsClosing(SmtpCommandException command) =>
        command.StatusCode == SmtpStatusCode.ServiceNotAvailable;

    private static string ReplyOf(SmtpCommandException command) => $"{(int)command.StatusCode} {command.Message}";
}
