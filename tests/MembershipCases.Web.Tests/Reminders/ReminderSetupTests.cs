using MembershipCases.Web.Features.Reminders;

namespace MembershipCases.Web.Tests.Reminders;

public sealed class ReminderSetupTests
{
    [Fact]
    public void Ladders_that_are_not_understood_stop_the_start_with_the_file_and_the_place()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file,
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "reminders.json"))
                .Replace("\"head\"", "\"king\"", StringComparison.Ordinal));

        var fault = Assert.Throws<InvalidDataException>(() => ReminderSetup.Read(file));
        Assert.Contains($"{file}: versions[0].rungs.step[6].to[0]: \"king\" is none of", fault.Message,
            StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void Settings_that_cannot_be_used_say_what_to_set()
    {
        var address = new Uri("https://medlemskap.example.org");

        Assert.Null(new MailSettings().Fault());
        Assert.Null(new MailSettings { Host = "mail", From = "a@example.org", PublicAddress = address }.Fault());
        Assert.Contains("Mail:From", new MailSettings { Host = "mail", PublicAddress = address }.Fault(),
            StringComparison.Ordinal);
        Assert.Contains("Mail:PublicAddress", new MailSettings { Host = "mail", From = "a@example.org" }.Fault(),
            StringComparison.Ordinal);
        Assert.Contains("Mail:Password",
            new MailSettings { Host = "mail", From = "a@example.org", PublicAddress = address, User = "a" }.Fault(),
            StringComparison.Ordinal);
        Assert.Contains("Mail:Security",
            new MailSettings { Host = "mail", From = "a@example.org", PublicAddress = address, User = "a",
                Password = "b", Security = MailSecurity.None }.Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_a_fault_and_not_the_end()
    {
        var file = Path.GetTempFileName();
        var delivery = await new FolderCarrier(Path.Combine(file, "mail")).Carry(
            new MimeKit.MimeMessage { MessageId = "a@b" }, TestContext.Current.CancellationToken);

        Assert.Equal(Web.Data.MailFault.NotReached, delivery.Fault);
        File.Delete(file);
    }
}
