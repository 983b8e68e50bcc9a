using System.Diagnostics;
using System.Net;
using System.Text;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// The built service as a process of its own, with settings by its environment; killed when disposed.
/// </summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("membershipcases-process-");
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly System.Diagnostics.Process process;

    public ServiceProcess(IEnumerable<(string Key, string Value)> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.FullName,
        };
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__",
            StringComparison.Ordinal)] = value;
        process = new System.Diagnostics.Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Serves pages in Development on a free port, and waits until it does.</summary>
    public static async Task<ServiceProcess> Serve(params (string Key, string Value)[] settings)
    {
        var service = new ServiceProcess([("ASPNETCORE_ENVIRONMENT", "Development"), .. settings], "--urls",
            "http://127.0.0.1:0");
        await Task.WhenAny(service.address.Task, service.process.WaitForExitAsync());
        Assert.True(service.address.Task.IsCompletedSuccessfully, service.Says);
        return service;
    }

    /// <summary>Its id.</summary>
    public int Id => process.Id;

    /// <summary>All that it has written.</summary>
    public string Says
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    public async Task<int> ExitCode()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Tells it to stop, as whoever runs it does, and gives its exit code.</summary>
    public async Task<int> Stop()
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]);
        return await ExitCode();
    }

    /// <summary>As <c>kill -9</c> does: nothing is told, nothing is finished.</summary>
    public async Task KillAtOnce()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<HttpClient> SignedIn(string subject)
    {
        var client = NewClient();
        using var form = new FormUrlEncodedContent([new("subject", subject)]);
        using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false },
            disposeHandler: true) { BaseAddress = address.Task.Result };

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            address.TrySetResult(new Uri(line[(at + Listening.Length)..].Split('"')[0].Trim() + "/"));
    }
}
