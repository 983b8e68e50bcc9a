using Hangfire;

namespace MembershipCases.Web.Mail;

internal sealed class MailRegistration : IRegistration
{
    public IEnumerable<Job> Jobs =>
    [
        new("send-mail", Cron.Minutely(), Outbox.Send),
        new("remove-mail-texts", Cron.Daily(3, 20), RemoveMailTexts.Sweep),
    ];
}
