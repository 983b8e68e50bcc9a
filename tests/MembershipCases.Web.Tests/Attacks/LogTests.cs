namespace MembershipCases.Web.Tests.Attacks;

/// <summary>What the log tells of attacks, and what it must not be made to tell.</summary>
public sealed class LogTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sign_ins_refusals_and_haste_stand_in_the_log_with_who_and_whence()
    {
        await using var service = new TwinHost(host, new("Logging:LogLevel:MembershipCases.Security", "Information"),
            new("RateLimits:Api", "1"));
        await service.InitializeAsync();
        var lines = LogLines.Of(service);
        using var reader = await service.SignIn("leser");
        using var refused = await reader.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel);
        using var hasty = await reader.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel);
        using var handler = await service.SignIn(CaseDriver.Handler);
        using var file = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/meetings") { Content = file };
        using var notAllowed = await handler.SendAsync(request, Cancel);

        Assert.Contains(lines,
            line => line.Number == 1001 && line.Text.Contains("127.0.0.1", StringComparison.Ordinal));
        Assert.Contains(lines,
            line => line.Number == 1005 && line.Text.Contains("CallMeeting", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Number == 1006);
    }

    [Fact]
    public async Task No_request_writes_a_line_of_its_own_into_the_log_or_a_secret()
    {
        await using var service = new TwinHost(host, new Setting("Logging:LogLevel:Default", "Information"));
        await service.InitializeAsync();
        var lines = LogLines.Of(service);
        using var client = await service.SignIn("administrator");
        foreach (var text in Corpus.Plain.Where(text => text.Length < 500 && text.Any(char.IsControl)))
        {
            var escaped = Uri.EscapeDataString(text);
            using var report = new StringContent(text);
            using var reported = await client.PostAsync(new Uri("csp-reports", UriKind.Relative), report, Cancel);
            using var asked = await client.GetAsync(
                new Uri($"register?search={escaped}&status={escaped}", UriKind.Relative), Cancel);
            using var path = await client.GetAsync(new Uri($"register/{escaped}", UriKind.Relative), Cancel);
        }

        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines,
            line => line.Text.Contains("\nX-Mcx", StringComparison.Ordinal)
                || line.Text.Contains("\n2026-03-02", StringComparison.Ordinal)
                || line.Text.Contains('\u001b', StringComparison.Ordinal)
                || line.Text.Contains("\nSet-Cookie", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Text.Contains("mc-session=", StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_writes_every_entry_of_its_log_as_one_line_of_JSON() =>
        Assert.Contains("Logging__Console__FormatterName=json",
            File.ReadAllText(Path.Combine(SourceTree.Repository, "deploy", "Dockerfile")), StringComparison.Ordinal);
}
