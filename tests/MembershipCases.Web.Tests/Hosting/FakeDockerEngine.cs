using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MembershipCases.Web.Tests.Hosting;

/// <summary>
/// Answers on a socket as a Docker engine does: of an API version, with images that it has or that it pulls.
/// </summary>
internal sealed class FakeDockerEngine : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("membershipcases-docker-");
    private readonly WebApplication app;

    private FakeDockerEngine(string api, Func<string, bool> has, Func<string, IResult> pull)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(Socket));
        app = builder.Build();
        app.MapGet("/_ping", () => "OK");
        app.MapGet("/version", () => Results.Json(new { ApiVersion = api }, NamesAsTheyAre));
        app.MapGet("/images/{**image}", (string image) =>
            has(image[..^"/json".Length]) ? Results.Json(new { Id = "x" }) : Results.NotFound());
        app.MapPost("/images/create", (string fromImage, string tag) =>
        {
            Pulled.Add($"{fromImage}:{tag}");
            return pull($"{fromImage}:{tag}");
        });
    }

    public Uri Address => new($"unix://{Socket}");

    /// <summary>What it was asked to pull.</summary>
    public List<string> Pulled { get; } = [];

    private static System.Text.Json.JsonSerializerOptions NamesAsTheyAre { get; } = new();

    private string Socket => Path.Combine(folder.FullName, "docker.sock");

    public static async Task<FakeDockerEngine> Start(
        string api = "1.47", Func<string, bool>? has = null, Func<string, IResult>? pull = null)
    {
        var engine = new FakeDockerEngine(api, has ?? (_ => true),
            pull ?? (_ => Results.Text("""{"status":"Pulling"}""" + "\n")));
        await engine.app.StartAsync();
        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
