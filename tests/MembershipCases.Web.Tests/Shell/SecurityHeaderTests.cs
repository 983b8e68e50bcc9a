using System.Text.RegularExpressions;

namespace MembershipCases.Web.Tests.Shell;

public sealed class SecurityHeaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/styleguide")]
    [InlineData("/no/such/page")]
    [InlineData("/fails")]
    [InlineData("/api/refuses/409")]
    [InlineData("/css/site.css")]
    public async Task Every_answer_carries_them(string path)
    {
        await using var shell = await ShellHost.StartAsync("Production");

        var headers = (await shell.Browser.GetAsync(path, Stop)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.True(headers.Contains("Referrer-Policy") && headers.Contains("Permissions-Policy"));
    }

    [Theory]
    [InlineData("/styleguide")]
    [InlineData("/no/such/page")]
    public async Task No_page_has_anything_that_the_policy_forbids(string path)
    {
        await using var shell = await ShellHost.StartAsync();

        var page = await shell.PageAsync(path);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes),
            a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(
            page.QuerySelectorAll("script, link, img"),
            e => Regex.IsMatch(e.GetAttribute("src") ?? e.GetAttribute("href")!, "^(https?:)?//"));
    }

    [Theory]
    [InlineData("Development", "/styleguide")]
    [InlineData("Production", "/no/such/page")]
    public async Task What_a_page_asks_for_is_served(string environment, string path)
    {
        await using var shell = await ShellHost.StartAsync(environment);
        var page = await shell.PageAsync(path);
        // As browsers ask: what is served compressed lies in another place.
        shell.Browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");

        foreach (var element in page.QuerySelectorAll("script, link, img"))
        {
            var address = element.GetAttribute("src") ?? element.GetAttribute("href")!;
            Assert.True((await shell.Browser.GetByteArrayAsync(address, Stop)).Length > 0, address);
        }
    }
}
