using System.CommandLine;

namespace MembershipCases.Web.Http;

/// <summary>
/// <c>health</c>: asks the service on this machine whether it is alive. A container without a shell uses it as its
/// health check.
/// </summary>
public static class HealthCommand
{
    /// <summary>The command. Its exit code is 0 when the service answers.</summary>
    public static Command Command()
    {
        var command = new Command("health", "Asks the service on this machine whether it is alive.");
        command.SetAction(_ => Run());
        return command;
    }

    /// <summary>
    /// Asks at the port that the service itself listens on: the first of <c>ASPNETCORE_HTTP_PORTS</c>, or 8080.
    /// </summary>
    /// <returns>The exit code: 0 when it is alive, 1 when not.</returns>
    public static int Run()
    {
        var port = Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0];
        return Run(new Uri($"http://127.0.0.1:{(string.IsNullOrEmpty(port) ? "8080" : port)}"));
    }

    /// <summary>Asks the service at an address.</summary>
    /// <returns>The exit code: 0 when it is alive, 1 when not.</returns>
    public static int Run(Uri address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var question = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/health/live"));
        try
        {
            using var answer = client.Send(question);
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception silence) when (silence is HttpRequestException or TaskCanceledException)
        {
            return 1;
        }
    }
}
