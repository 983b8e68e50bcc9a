using MailKit.Security;

namespace MembershipCases.Web.Mail;

/// <summary>How the connection to the mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>STARTTLS; without it nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine.</summary>
    None,
}

/// <summary>The section <c>Mail</c> of the settings.</summary>
public sealed class MailSettings
{
    /// <summary>The mail server; without one messages stay in the outbox.</summary>
    public string? Host { get; init; }

    /// <summary>Its port; 465 for TLS from the first byte, otherwise 587, when left out.</summary>
    public int? Port { get; init; }

    /// <summary>How the connection is kept secret.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>Whom we sign in as; no signing in when left out.</summary>
    public string? User { get; init; }

    /// <summary>The password.</summary>
    public string? Password { get; init; }

    /// <summary>The address that messages come from.</summary>
    public string? From { get; init; }

    /// <summary>The name beside it; the service's own when left out.</summary>
    public string? FromName { get; init; }

    /// <summary>Where answers go, or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>
    /// Where the service is reached, such as <c>https://medlemskap.example.org</c>: links begin with it.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>A folder that messages are written to as files instead of being sent.</summary>
    public string? Folder { get; init; }

    /// <summary>How many seconds the server may be silent.</summary>
    public int Timeout { get; init; } = 30;

    /// <summary>How often a message is tried before someone must look at it.</summary>
    public int MaxTries { get; init; } = 16;

    /// <summary>How long one message may take in all.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(Timeout * 10);

    /// <summary>The port in use.</summary>
    public int UsedPort => Port ?? (Security == MailSecurity.Tls ? 465 : 587);

    /// <summary>The same, in the mail library's word.</summary>
    public SecureSocketOptions Socket => Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>A page's whole address.</summary>
    public Uri Link(string path) => new(PublicAddress ?? new Uri("http://localhost:5080"), path);

    /// <summary>The stable name of a message, without angle brackets.</summary>
    public string MessageId(Guid id) => $"{id:N}@{Link("/").Host}";

    /// <summary>Why the settings cannot be used, or null when they can.</summary>
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
