using Hangfire;

namespace MembershipCases.Web.Http.SignIn;

internal sealed class SignInRegistration : IRegistration
{
    public IEnumerable<Job> Jobs => [new("end-sessions", Cron.Hourly(), Sessions.Sweep)];
}
