using MembershipCases.Web.Data;
using MimeKit;

namespace MembershipCases.Web.Platform.Mail;

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

/// <summary>Writes messages to a folder, to be read by a mail program: for development.</summary>
public sealed class FolderCarrier(string folder) : IMailCarrier
{
    /// <inheritdoc/>
    public bool IsReady => true;

    /// <inheritdoc/>
    public async Task<Delivery> Carry(MimeMessage message, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            await message.WriteToAsync(Path.Combine(folder, $"{message.MessageId!.Split('@')[0]}.eml"), cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Delivery(MailFault.NotReached, fault.Message);
        }

        return Delivery.Taken;
    }
}

/// <summary>Without a mail server: messages stay where they are.</summary>
public sealed class NoCarrier : IMailCarrier
{
    /// <inheritdoc/>
    public bool IsReady => false;

    /// <inheritdoc/>
    public Task<Delivery> Carry(MimeMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(new Delivery(MailFault.NotReached));
}
