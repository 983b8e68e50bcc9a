using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using MembershipCases.Web.Tests.Safety;

namespace MembershipCases.Web.Tests.Hosting;

/// <summary>The service's start, as processes.</summary>
public abstract class StartTests : IDisposable
{
    private const string Json = "Logging:Console:FormatterName";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("membershipcases-start-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_that_start_at_once_on_an_empty_database_come_up_and_so_does_one_beside_them()
    {
        var database = await CreateEmptyDatabase(folder);

        var two = await Task.WhenAll(ServiceProcess.Serve(database), ServiceProcess.Serve(database));
        using var one = two[0];
        using var other = two[1];
        using var third = await ServiceProcess.Serve(database);

        foreach (var service in (ServiceProcess[])[one, other, third])
        {
            using var handler = await service.SignedIn(CaseDriver.Handler);
            using var answer = await handler.GetAsync("register", Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_first_start_warns_of_nothing_and_its_stop_ends_with_0()
    {
        using var service = await ServiceProcess.Serve([.. Production(folder), await CreateEmptyDatabase(folder)]);
        using (var visitor = service.NewClient())
        {
            using var ready = await visitor.GetAsync("health/ready", Cancel);
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        }

        var entries = Entries(service);
        Assert.Equal(0, await service.Stop());
        Assert.All(entries, entry => Assert.True(entry.Level is "Information" or "Debug", entry.Text));
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a database with nothing in it and gives the setting that leads the service to it.</summary>
    protected abstract Task<(string Key, string Value)> CreateEmptyDatabase(DirectoryInfo folder);

    /// <summary>What a service outside Development needs; nobody signs in here.</summary>
    internal static IEnumerable<(string Key, string Value)> Production(DirectoryInfo folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=membershipcases", key, HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow(),
            TimeProvider.System.GetUtcNow().AddYears(10));
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (pfx, pem) = (Path.Combine(folder.FullName, "keys.pfx"), Path.Combine(folder.FullName, "signing.pem"));
        File.WriteAllBytes(pfx, certificate.Export(X509ContentType.Pkcs12, ""));
        File.WriteAllText(pem, signing.ExportPkcs8PrivateKeyPem());
        return [("ASPNETCORE_ENVIRONMENT", "Production"), (Json, "json"), ("DataProtection:CertificateFile", pfx),
            ("History:SigningKeyFile", pem), ("History:CheckpointFile", Path.Combine(folder.FullName, "points.txt")),
            ("Authentication:Authority", "https://login.example.invalid"), ("Authentication:ClientId", "c"),
            ("Authentication:ClientSecret", "s"), ("Mail:PublicAddress", "https://medlemskap.example.invalid")];
    }

    /// <summary>Every line that it wrote is an entry of the log, as JSON.</summary>
    internal static IReadOnlyList<(string Level, string Text)> Entries(ServiceProcess service) =>
        [.. service.Says.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var entry = JsonDocument.Parse(line);
            return (entry.RootElement.GetProperty("LogLevel").GetString()!, line);
        })];
}

public sealed class StartOnSqlite : StartTests
{
    protected override Task<(string Key, string Value)> CreateEmptyDatabase(DirectoryInfo folder) =>
        Task.FromResult(("Database:Path", Path.Combine(folder.FullName, "cases.db")));
}

public sealed class StartOnPostgres(PostgresServer server) : StartTests
{
    protected override async Task<(string Key, string Value)> CreateEmptyDatabase(DirectoryInfo folder) =>
        ("ConnectionStrings:Database", await server.CreateEmptyDatabase());
}

/// <summary>What keeps the service from starting is one entry of the log and an exit code.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("membershipcases-refused-");

    [Theory]
    [InlineData("Authentication:Authority", "", Ending.Misconfigured, "Set Authentication:Authority")]
    [InlineData("Reviews:Readings", "0", Ending.Misconfigured, "Set Reviews:Readings")]
    [InlineData("Reviews:Time", "soon", Ending.Misconfigured, "Reviews:Time")]
    [InlineData("History:SigningKeyFile", "/nowhere/key.pem", Ending.Misconfigured, "Set History:SigningKeyFile")]
    [InlineData("DataProtection:CertificateFile", "/nowhere/keys.pfx", Ending.Misconfigured, "/nowhere/keys.pfx")]
    [InlineData("ConnectionStrings:Database", "Hose=x", Ending.Misconfigured, "hose")]
    [InlineData("ConnectionStrings:Database", "Host=127.0.0.1;Port=1;Database=x;Username=x", Ending.Unavailable,
        "The database does not answer")]
    public async Task A_refusal_is_one_sentence_and_an_exit_code(string key, string value, int exitCode, string says)
    {
        var settings = StartTests.Production(folder).Append(("Database:Path", Path.Combine(folder.FullName, "a.db")))
            .ToDictionary(one => one.Item1, one => one.Item2);
        settings[key] = value;
        using var service = new ServiceProcess(settings.Select(one => (one.Key, one.Value)), "--urls",
            "http://127.0.0.1:0");

        Assert.Equal(exitCode, await service.ExitCode());
        var entry = Assert.Single(StartTests.Entries(service), one => one.Level is not ("Information" or "Debug"));
        Assert.Equal("Critical", entry.Level);
        Assert.Contains(says, entry.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_on_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var service = new ServiceProcess(
            [.. StartTests.Production(folder), ("Database:Path", Path.Combine(folder.FullName, "a.db"))], "--urls",
            $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}");

        Assert.Equal(Ending.Unavailable, await service.ExitCode());
        Assert.Contains("address already in use", StartTests.Entries(service)[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", StartTests.Entries(service)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_does_not_reach_the_database_says_so_on_one_line()
    {
        const string away = "Host=127.0.0.1;Port=1;Database=x;Username=x";
        using var command = new ServiceProcess(
            [("ConnectionStrings:Migrations", away), ("ConnectionStrings:Database", away)], "migrate");

        Assert.Equal(Ending.Unavailable, await command.ExitCode());
        Assert.StartsWith("The database does not answer", Assert.Single(command.Says.TrimEnd().Split('\n')),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_a_page_and_no_incident()
    {
        using var service = await ServiceProcess.Serve(("Database:Path", Path.Combine(folder.FullName, "a.db")),
            ("Authentication:Authority", "http://127.0.0.1:1"), ("Authentication:ClientId", "c"),
            ("Authentication:ClientSecret", "s"));
        using var visitor = service.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "account/sign-in");
        request.Headers.Add("Cookie", "mc-language=c%3Dnb-NO%7Cuic%3Den-GB");

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("The sign-in does not answer",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", service.Says, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
