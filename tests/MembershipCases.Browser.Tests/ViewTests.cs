namespace MembershipCases.Browser.Tests;

public sealed class ViewTests(SqliteHost host, ChromiumBrowser chromium)
    : BrowserTests(host, chromium), IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData(View.Light, false, 1280)]
    [InlineData(View.Dark, true, 1280)]
    [InlineData(View.Narrow, false, 320)]
    public async Task A_page_is_seen_as_the_view_says(View view, bool dark, int width)
    {
        var page = await Open("/health/live", view);

        Assert.Equal("Healthy", await page.InnerTextAsync("body"));
        Assert.Equal(dark, await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches"));
        Assert.Equal(width, await page.EvaluateAsync<int>("innerWidth"));
    }
}
