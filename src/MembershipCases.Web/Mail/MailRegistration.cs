using Hangfire;

namespace MembershipCases.Web.Mail;

internal sealed class MailRegistration : IRegistration
{
    public IEnumerable<Job> Jobs => [new("send-mail", Cron.Minutely(), Outbox.Send)];
}
