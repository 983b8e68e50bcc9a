using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MembershipCases.Testing;

/// <summary>
/// A Docker engine, asked for what a container of PostgreSQL needs of it, as test.sh asks before it installs
/// PostgreSQL.
/// </summary>
internal sealed class DockerEngine : IDisposable
{
    /// <summary>The oldest API that Testcontainers uses.</summary>
    public static readonly Version LeastApi = new(1, 44);

    /// <summary>PostgreSQL, and what removes its container when the tests are killed.</summary>
    public static readonly IReadOnlyList<string> Images =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docker-images.txt"));

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly HttpClient client;

    /// <summary>
    /// The engine at an address such as <c>unix:///var/run/docker.sock</c> or <c>tcp://127.0.0.1:2375</c>.
    /// </summary>
    public DockerEngine(Uri address)
    {
        var handler = new SocketsHttpHandler();
        if (address.Scheme == "unix") handler.ConnectCallback = (_, cancel) => Connect(address.LocalPath, cancel);
        client = new HttpClient(handler, disposeHandler: true)
        {
            BaseAddress = address.Scheme == "unix" ? new Uri("http://docker") : new Uri($"http://{address.Authority}"),
            Timeout = Patience,
        };
    }

    /// <summary>
    /// Where the engine of this machine is: where the environment says, else at the first usual socket that exists.
    /// </summary>
    public static Uri? Find()
    {
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } told) return new Uri(told);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] usual =
        [
            "/var/run/docker.sock", $"{Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR")}/docker.sock",
            $"{home}/.docker/run/docker.sock", $"{home}/.docker/desktop/docker.sock",
        ];
        return usual.Where(File.Exists).Select(path => new Uri($"unix://{path}")).FirstOrDefault();
    }

    /// <summary>Why the tests cannot use it, as the end of a sentence; nothing where they can.</summary>
    public async Task<string?> WhyNot()
    {
        try
        {
            var version = await client.GetFromJsonAsync<JsonNode>("/version");
            var api = version?["ApiVersion"]?.GetValue<string>() ?? "";
            if (!Version.TryParse(api, out var known) || known < LeastApi)
                return $"the Docker engine's API is {api} and the tests need {LeastApi}";
            foreach (var image in Images)
                if (!await Has(image) && await Pull(image) is { } fault)
                    return $"the Docker engine cannot pull {image}: {fault}";
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException
            or JsonException)
        {
            return $"the Docker engine does not answer as one: {fault.Message}";
        }
    }

    public void Dispose() => client.Dispose();

    private static async ValueTask<Stream> Connect(string path, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<bool> Has(string image)
    {
        using var answer = await client.GetAsync($"/images/{image}/json");
        return answer.IsSuccessStatusCode;
    }

    /// <summary>What goes wrong stands either in the answer or in a line of what is told while pulling.</summary>
    private async Task<string?> Pull(string image)
    {
        var (name, tag) = (image[..image.LastIndexOf(':')], image[(image.LastIndexOf(':') + 1)..]);
        using var answer = await client.PostAsync($"/images/create?fromImage={Uri.EscapeDataString(name)}&tag={tag}",
            content: null);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return answer.StatusCode == HttpStatusCode.OK
            ? lines.Select(line => TextAt(line, "error")).FirstOrDefault(fault => fault is not null)
            : lines.Select(line => TextAt(line, "message")).FirstOrDefault() ?? $"{answer.StatusCode}";
    }

    private static string? TextAt(string line, string field) => JsonNode.Parse(line)?[field]?.GetValue<string>();
}
