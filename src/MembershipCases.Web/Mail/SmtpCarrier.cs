using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace MembershipCases.Web.Mail;

/// <summary>Sends messages to a mail server by SMTP, each over a connection of its own.</summary>
/// <param name="settings">The server and the credentials.</param>
/// <param name="trusts">Validates the server's certificate; the machine's certificate authorities are trusted when
/// omitted.</param>
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
    /// The server has accepted the message, so an error while disconnecting can neither lose it nor cause a retry.
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
    /// Maps an exception to a fault. A recipient or message that the server rejects permanently (5xx) is refused. All
    /// other faults can be retried: the server was not reached, did not accept this client, or asked for a retry later
    /// (4xx).
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
