using MailKit.Security;

namespace MembershipCases.Web.Mail;

/// <summary>How the connection to the mail server is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>STARTTLS; nothing is sent when the server does not support it.</summary>
    StartTls,

    /// <summary>Implicit TLS, from the first byte.</summary>
    Tls,

    /// <summary>No encryption, for a server on the same machine.</summary>
    None,
}

/// <summary>The section <c>Mail</c> of the settings.</summary>
public sealed class MailSettings
{
    /// <summary>The mail server; without one, messages stay in the outbox.</summary>
    public string? Host { get; init; }

    /// <summary>The port of the server; the default is 465 for implicit TLS, otherwise 587.</summary>
    public int? Port { get; init; }

    /// <summary>How the connection is encrypted.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>The user name to authenticate with; no authentication when omitted.</summary>
    public string? User { get; init; }

    /// <summary>The password to authenticate with.</summary>
    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public string? From { get; init; }

    /// <summary>The sender's name; the name of the service when omitted.</summary>
    public string? FromName { get; init; }

    /// <summary>The address for replies, or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>
    /// The public base address of the service, such as <c>https://medlemskap.example.org</c>, for links in messages.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>A folder to which messages are written as files instead of being sent.</summary>
    public string? Folder { get; init; }

    /// <summary>The number of seconds to wait for a response from the server.</summary>
    public int Timeout { get; init; } = 30;

    /// <summary>The maximum number of attempts to send a message, after which it needs manual attention.</summary>
    public int MaxTries { get; init; } = 16;

    /// <summary>The maximum time to send one message.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(Timeout * 10);

    /// <summary>The effective port.</summary>
    public int UsedPort => Port ?? (Security == MailSecurity.Tls ? 465 : 587);

    /// <summary>The value of <c>Security</c> as an option of MailKit.</summary>
    public SecureSocketOptions Socket => Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Returns the absolute address of a page.</summary>
    public Uri Link(string path) => new(PublicAddress ?? new Uri("http://localhost:5080"), path);

    /// <summary>Returns the stable Message-ID of a message, without angle brackets.</summary>
    public string MessageId(Guid id) => $"{id:N}@{Link("/").Host}";

    /// <summary>Creates a message to a person that is due at once; to another address than theirs where one is given.</summary>
    public OutgoingMail Message(
        Guid userId, Language language, string subject, string text, string html, DateTimeOffset at,
        string? to = null)
    {
        var id = Guid.CreateVersion7(at);
        return new OutgoingMail
        {
            Id = id,
            UserId = userId,
            To = to,
            MessageId = MessageId(id),
            Language = language.Code,
            Subject = subject,
            Text = text,
            Html = html,
            WrittenAt = at,
            NextTryAt = at,
        };
    }

    /// <summary>
    /// Validates the settings: returns an error message that says what to set, or null when they are valid.
    /// </summary>
    public string? Fault() => this switch
    {
        { Host: null or "" } => null,
        { From: null or "" } => "Set Mail:From: the address that messages come from.",
        { PublicAddress: null } => "Set Mail:PublicAddress: where the service is reached, for the links in messages.",
        { User: not (null or ""), Password: null or "" } =>
            "Set Mail:Password: a user without a password cannot sign in.",
        { User: not (null or ""), Security: MailSecurity.None } =>
            "Set Mail:Security to StartTls or Tls: a password is not sent in the open.",
        { MaxTries: < 1 } or { Timeout: < 1 } => "Mail:MaxTries and Mail:Timeout are numbers from 1 up.",
        _ => null,
    };
}
