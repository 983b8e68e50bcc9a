using Xunit.Sdk;

namespace MembershipCases.Browser.Tests;

/// <summary>That the check of every page can fail.</summary>
public sealed class AccessibilityTests(SqliteHost host, ChromiumBrowser chromium)
    : BrowserTests(host, chromium), IClassFixture<SqliteHost>
{
    private const string Good =
        """<!doctype html><html lang="nb"><title>Side</title><main><h1>Side</h1><p>Tekst.</p></main></html>""";

    public static TheoryData<View> Views => [.. Enum.GetValues<View>()];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_sound_page_passes(View view)
    {
        var page = await Open("/health/live", view);
        await page.SetContentAsync(Good);

        await Accessibility.AssertAccessible(page);
    }

    [Theory]
    [InlineData("<img src='data:,'>", "image-alt")]
    [InlineData("<input type='text'>", "label")]
    [InlineData("<p style='color:#bbb;background:#fff'>Tekst</p>", "color-contrast")]
    public async Task A_breach_of_WCAG_is_named(string markup, string rule)
    {
        var page = await Open("/health/live");
        await page.SetContentAsync(Good.Replace("<p>Tekst.</p>", markup, StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<TrueException>(() => Accessibility.AssertAccessible(page));
        Assert.Contains(rule, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_must_be_scrolled_sideways_fails()
    {
        var page = await Open("/health/live", View.Narrow);
        await page.SetContentAsync(Good.Replace("<p>", "<p style='width:400px'>", StringComparison.Ordinal));

        await Assert.ThrowsAsync<FalseException>(() => Accessibility.AssertAccessible(page));
    }
}
