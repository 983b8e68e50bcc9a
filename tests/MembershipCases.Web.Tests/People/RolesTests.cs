using System.Net;

namespace MembershipCases.Web.Tests.People;

/// <summary>Who gives roles to whom.</summary>
public abstract class RolesTests(ServiceHost host)
{
    protected ServiceHost Host { get; } = host;

    protected PeopleDriver People { get; } = new(host);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected async Task<HttpStatusCode> Tasks(string who)
    {
        using var client = await Host.SignIn(who);
        using var answer = await client.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel);
        return answer.StatusCode;
    }
}
