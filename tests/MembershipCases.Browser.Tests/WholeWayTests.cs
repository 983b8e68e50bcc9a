using System.Text.RegularExpressions;
using MembershipCases.Web.Features.Cases;
using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>One withdrawal from its assessment to the register, on the pages alone.</summary>
public sealed partial class WholeWayTests(SqliteHost host, ChromiumBrowser chromium)
    : BrowserTests(host, chromium), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task A_withdrawal_goes_from_two_assessments_through_both_bodies_to_the_register()
    {
        var looks = 0;
        var case1 = new Withdrawal(Host, (who, path) => OpenAs(who, path), page =>
        {
            looks++;
            return Accessibility.AssertAccessibleInEveryView(page);
        });
        await case1.StateNoticePeriod(months: 3);
        await case1.Open();
        await case1.Assess(People.OtherHandler);
        await case1.Assess(People.Handler);
        await case1.Return(People.Commissioner);
        await case1.Approve(People.OtherCommissioner);
        await case1.Assess(People.Handler);
        await case1.Approve(People.Commissioner);
        await case1.Recommend();
        await case1.Resolve();
        await TheDiagramTellsTheWay(case1);
        await case1.Implement(daysFromNow: 100);

        await TheRegisterSays("Utmelding pågår", case1);
        Host.Time.Advance(TimeSpan.FromDays(101));
        await using var scope = Host.NewScope();
        Assert.Equal(1, await FireDueTimers.Sweep(scope.ServiceProvider, TestContext.Current.CancellationToken));
        var page = await TheRegisterSays("Utmeldt", case1);
        await page.GetByText("Kilde: Vedtak").First.ClickAsync();
        await Assertions.Expect(page.Locator("main"))
            .ToContainTextAsync("Kommunen melder seg ut av nettverket ved årsskiftet.");
        await Accessibility.AssertAccessibleInEveryView(page);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Looked at {looks + 1} pages in {Enum.GetValues<View>().Length} views.");
    }

    private async Task TheDiagramTellsTheWay(Withdrawal of)
    {
        var page = await OpenAs(People.Handler, of.Case);
        await Assertions.Expect(page.Locator(".mc-diagram .mc-current[data-element-id='implement']"))
            .ToHaveCountAsync(1);
        foreach (var passed in new[] { "assess", "approve", "recommend", "resolve", "approve-outcome",
            "approve-outcome-to-assess", "assessments-to-recommend" })
            await Assertions.Expect(page.Locator($".mc-diagram .mc-done[data-element-id='{passed}']"))
                .ToHaveCountAsync(1);
        foreach (var notPassed in new[] { "recommend-outcome-to-assessments", "resolve-outcome-to-assessments",
            "by-mandate-to-implement" })
            await Assertions.Expect(page.Locator($".mc-diagram [data-element-id='{notPassed}']")).Not
                .ToHaveClassAsync(Done());

        var current = page.Locator(".mc-timeline [data-state=current]");
        await Assertions.Expect(current).ToHaveCountAsync(1);
        await Assertions.Expect(current).ToContainTextAsync("Iverksette utmeldingen");
        await Assertions.Expect(page.Locator(".mc-timeline [data-state=done]")).ToHaveCountAsync(8);
        await Screenshots.Keep(page, "case.png");
    }

    private async Task<IPage> TheRegisterSays(string status, Withdrawal of)
    {
        var page = await OpenAs(People.Reader, of.Register);
        await Assertions.Expect(page.Locator(".mc-title .ds-tag")).ToHaveTextAsync(status);
        return page;
    }

    [GeneratedRegex("mc-done")]
    private static partial Regex Done();
}
