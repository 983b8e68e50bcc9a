using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace MembershipCases.Web.Tests.Mail;

/// <summary>
/// A mail server on loopback that takes messages, or misbehaves at a stage as it is told: says something, hangs, or
/// drops the connection.
/// </summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    public const string Hang = "hang";
    public const string Drop = "drop";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, string> faults = new();
    private static readonly X509Certificate2 Certificate = NewCertificate();
    private readonly ConcurrentBag<Task> sessions = [];
    private readonly Task listening;

    public SmtpServer()
    {
        listener.Start();
        listening = Listen();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every message whose last dot came: also those for which the answer was lost.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = [];

    /// <summary>Every command that came, in order.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    /// <summary>
    /// At the stage's next coming answers so, once: a line, <see cref="Hang"/> or <see cref="Drop"/>.
    /// </summary>
    public void Once(string stage, string fault) => faults[stage] = fault;

    /// <summary>Whether a fault that was ordered has not come to pass.</summary>
    public bool IsExpecting => !faults.IsEmpty;

    /// <summary>Whether this is the certificate that the server shows.</summary>
    public static bool Shows(X509Certificate? shown) => shown?.GetCertHashString() == Certificate.Thumbprint;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await listening;
        await Task.WhenAll(sessions);
        stop.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true) sessions.Add(Serve(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                await Say(stream, "CONNECT", "220 test");
                while (await ReadLine(stream) is { } line)
                {
                    Heard.Enqueue(line);
                    stream = await Answer(stream, line.Split(' ', ':')[0].ToUpperInvariant(), line);
                }
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or SocketException
                or EndOfStreamException or System.Security.Authentication.AuthenticationException)
            {
            }
        }
    }

    private async Task<Stream> Answer(Stream stream, string verb, string line)
    {
        switch (verb)
        {
            case "EHLO" or "HELO":
                await Say(stream, "EHLO",
                    stream is SslStream ? "250-test\r\n250 AUTH PLAIN" : "250-test\r\n250-STARTTLS\r\n250 AUTH PLAIN");
                return stream;
            case "STARTTLS":
                await Say(stream, "STARTTLS", "220 go ahead");
                var secure = new SslStream(stream);
                await secure.AuthenticateAsServerAsync(Certificate);
                return secure;
            case "DATA":
                await Say(stream, "DATA", "354 end with a dot");
                await Take(stream);
                return stream;
            default:
                await Say(stream, verb, verb switch { "AUTH" => "235 welcome", "QUIT" => "221 bye", _ => "250 ok" });
                if (line == "QUIT") throw new EndOfStreamException();
                return stream;
        }
    }

    private async Task Take(Stream stream)
    {
        var text = new StringBuilder();
        while (await ReadLine(stream) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        var message = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())));
        var fault = faults.GetValueOrDefault("DOT");
        if (fault is null or Hang or Drop) Taken.Enqueue(message);
        await Say(stream, "DOT", "250 taken");
    }

    private async Task Say(Stream stream, string stage, string answer)
    {
        faults.TryRemove(stage, out var fault);
        if (fault == Hang) await Task.Delay(Timeout.Infinite, stop.Token);
        if (fault == Drop) throw new EndOfStreamException();
        await stream.WriteAsync(Encoding.UTF8.GetBytes((fault ?? answer) + "\r\n"), stop.Token);
        // A server that refuses the whole connection closes it.
        if (fault is not null && stage == "CONNECT") throw new EndOfStreamException();
        if (fault is not null && stage is "STARTTLS" or "DATA") throw new EndOfStreamException();
    }

    private async Task<string?> ReadLine(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop.Token) == 1)
        {
            if (one[0] == '\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var from = TimeProvider.System.GetUtcNow().AddDays(-1);
        using var made = request.CreateSelfSigned(from, from.AddYears(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
