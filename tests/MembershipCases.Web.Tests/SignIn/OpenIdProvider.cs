using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using MembershipCases.Web.Tests.Architecture;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>A real OpenID provider, tests/oidc-provider, on a free port of this machine.</summary>
public sealed class OpenIdProvider : IAsyncDisposable
{
    private readonly HttpClient client = new();
    private System.Diagnostics.Process? process;

    /// <summary>Its address, which is also its name.</summary>
    public Uri Issuer { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Starts it for the services that may send people to it.</summary>
    public async Task Start(params Uri[] services)
    {
        var folder = Path.Combine(SourceTree.Repository, "tests", "oidc-provider");
        process = System.Diagnostics.Process.Start(new ProcessStartInfo("node", ["provider.mjs", $"{Issuer.Port}", .. services.Select(service => service.GetLeftPart(UriPartial.Authority))])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync());
    }

    /// <summary>Who signs in there next.</summary>
    public async Task Become(object person)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(Issuer, "/become"), person);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A token of its own key that says whatever is wanted; or one that is forged, see provider.mjs.</summary>
    public async Task<string> Sign(object claims, object? header = null, string? algorithm = null)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(Issuer, "/sign"), new { claims, header, algorithm });
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
