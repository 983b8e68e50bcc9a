using System.Diagnostics;
using System.Globalization;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>The process of tests/oidc-provider, which opens providers for the whole run. An assembly fixture.</summary>
public sealed class OpenIdProviders : IAsyncDisposable
{
    private readonly HttpClient client = new();
    private readonly Lazy<Task<(System.Diagnostics.Process Process, Uri Address)>> started = new(Start);

    /// <summary>A new provider of its own name and address.</summary>
    public async Task<OpenIdProvider> Open()
    {
        var port = await client.GetStringAsync((await started.Value).Address);
        return new OpenIdProvider(client, new Uri($"http://127.0.0.1:{port}"));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (!started.IsValueCreated) return;
        using var process = (await started.Value).Process;
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task<(System.Diagnostics.Process Process, Uri Address)> Start()
    {
        var process = System.Diagnostics.Process.Start(new ProcessStartInfo("node", ["provider.mjs"])
        {
            WorkingDirectory = Path.Combine(SourceTree.Repository, "tests", "oidc-provider"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var port = int.Parse(await process.StandardOutput.ReadLineAsync() ?? "", CultureInfo.InvariantCulture);
        return (process, new Uri($"http://127.0.0.1:{port}"));
    }
}
