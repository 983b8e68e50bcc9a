using MimeKit;

namespace MembershipCases.Web.Mail;

/// <summary>Writes messages to a folder as files that a mail program can open; for development.</summary>
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
            await message.WriteToAsync(Path.Combine(folder, $"{message.MessageId!.Split('@')[0]}.eml"),
                cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Delivery(MailFault.NotReached, fault.Message);
        }

        return Delivery.Taken;
    }
}
