using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>What every page must hold, in every view.</summary>
public static class Accessibility
{
    private static readonly AxeRunOptions Wcag21 = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
    };

    /// <summary>Fails unless axe finds no breach of WCAG 2.1 A or AA, and the page can be read without scrolling sideways.</summary>
    public static async Task AssertAccessible(IPage page)
    {
        var result = await page.RunAxe(Wcag21);
        Assert.Empty(result.Violations.SelectMany(Describe));

        var tooWide = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        Assert.False(tooWide, $"{page.Url} is wider than its window.");
    }

    private static IEnumerable<string> Describe(AxeResultItem violation) =>
        violation.Nodes.Select(node => $"{violation.Id}: {violation.Help} {node.Html}");
}
