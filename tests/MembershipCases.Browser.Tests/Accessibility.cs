using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>What every page must hold, in every view.</summary>
public static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// The levels A and AA of WCAG 2.1, as axe is asked for them: all of it, what the colours alone decide, and what
    /// the width can.
    /// </summary>
    private const string
        Wcag21 = """ "runOnly": { "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } """,
        Colours = """ "runOnly": { "type": "rule", "values": ["color-contrast", "link-in-text-block"] } """,
        Layout = $$"""{{Wcag21}}, "rules": { "color-contrast": { "enabled": false }, "link-in-text-block": { "enabled": false }, "css-orientation-lock": { "enabled": false }, "no-autoplay-audio": { "enabled": false } } """;

    /// <summary>
    /// Fails unless axe finds no breach of WCAG 2.1 A or AA, and the page can be read without scrolling sideways.
    /// </summary>
    public static Task AssertAccessible(IPage page) => AssertAccessible(page, Wcag21);

    private static async Task AssertAccessible(IPage page, string rules)
    {
        // axe is half a megabyte: a page that is looked at in several views is given it once.
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Axe);
        var breaches = await page.EvaluateAsync<string[]>("""
            async rules => {
              const { violations } = await axe.run({ ...JSON.parse(`{${rules}}`), resultTypes: ["violations"] });
              return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} ${html}`));
            }
            """, rules);
        Assert.True(breaches.Length == 0,
            $"{page.Url} at {page.ViewportSize!.Width} px: {string.Join(Environment.NewLine, breaches)}");

        var tooWide =
            await page.EvaluateAsync<bool>(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth");
        Assert.False(tooWide, $"{page.Url} is wider than its window of {page.ViewportSize.Width} px.");
    }

    /// <summary>
    /// The same in the light and the dark colour scheme and 320 pixels wide, without loading the page again; in each of
    /// the last two what can differ there. Leaves it as it was.
    /// </summary>
    public static async Task AssertAccessibleInEveryView(IPage page)
    {
        var size = page.ViewportSize!;
        await AssertAccessible(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessible(page, Colours);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(320, 640);
        await AssertAccessible(page, Layout);
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
