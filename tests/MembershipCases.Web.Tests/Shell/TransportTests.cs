namespace MembershipCases.Web.Tests.Shell;

/// <summary>What browsers are told of TLS, cookies and keeping.</summary>
public sealed class TransportTests
{
    private static readonly string[] Traits = ["; path=/", "; secure", "; httponly", "; samesite=lax"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_browser_that_came_by_TLS_is_held_to_it_for_a_year_on_every_answer_and_every_host_below()
    {
        await using var shell = await ShellHost.StartAsync("Production");
        foreach (var path in new[] { "/no/such/page", "/css/site.css", "/fails", "/api/refuses/409" })
        {
            using var answer = await shell.Browser.GetAsync(new Uri($"https://cases.example.org{path}"), Stop);
            Assert.Equal("max-age=31536000; includeSubDomains",
                answer.Headers.GetValues("Strict-Transport-Security").Single());
        }
    }

    [Fact]
    public async Task Where_there_is_no_TLS_nothing_is_said_of_it()
    {
        await using var shell = await ShellHost.StartAsync("Production");
        using var plain = await shell.Browser.GetAsync(new Uri("http://cases.example.org/no/such/page"), Stop);
        await using var development = await ShellHost.StartAsync();
        using var local = await development.Browser.GetAsync(new Uri("https://cases.example.org/no/such/page"), Stop);

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.False(local.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Every_cookie_is_held_to_this_host_to_TLS_and_away_from_scripts()
    {
        await using var shell = await ShellHost.StartAsync("Production");
        using var page = await shell.Browser.GetAsync(new Uri("https://cases.example.org/no/such/page"), Stop);
        var cookies = page.Headers.GetValues("Set-Cookie").ToList();

        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-mc-", cookie, StringComparison.Ordinal);
            foreach (var trait in Traits) Assert.Contains(trait, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("/no/such/page", "no-store")]
    [InlineData("/api/refuses/409", "no-store")]
    [InlineData("/refuses/403", "no-store")]
    public async Task What_is_not_a_file_of_the_service_is_kept_by_nobody(string path, string says)
    {
        await using var shell = await ShellHost.StartAsync("Production");
        using var answer = await shell.Browser.GetAsync(new Uri(path, UriKind.Relative), Stop);

        Assert.Contains(says, answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
    }
}
