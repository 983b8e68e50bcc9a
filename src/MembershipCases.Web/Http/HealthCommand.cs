using System.CommandLine;

namespace MembershipCases.Web.Http;

/// <summary>
/// The command <c>health</c>: checks the liveness of the service on this machine. It is the health check of a container
/// without a shell.
/// </summary>
public static class HealthCommand
{
    /// <summary>Creates the command. Its exit code is 0 when the service is alive.</summary>
    public static Command Command()
    {
        var command = new Command("health", "Asks the service on this machine whether it is alive.");
        command.SetAction(_ => Run());
        return command;
    }

    /// <summary>
    /// Checks the port that the service itself listens on: the first of <c>ASPNETCORE_HTTP_PORTS</c>, or 8080.
    /// </summary>
    /// <returns>The exit code: 0 when the service is alive, otherwise 1.</returns>
    public static int Run()
    {
        var port = Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0];
        return Run(new Uri($"http://127.0.0.1:{(string.IsNullOrEmpty(port) ? "8080" : port)}"));
    }

    /// <summary>Checks the service at an address.</summary>
    /// <returns>The exit code: 0 when the service is alive, otherwise 1.</returns>
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
