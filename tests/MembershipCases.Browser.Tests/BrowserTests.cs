using MembershipCases.Hosting;
using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>
/// What a class of browser tests inherits: pages on the service, and a picture of each under <c>TestResults/</c> when its test fails.
/// The class takes its own service: <c>IClassFixture&lt;SqliteHost&gt;</c>.
/// </summary>
public abstract class BrowserTests(SqliteHost host, ChromiumBrowser chromium) : IAsyncLifetime
{
    private readonly List<IPage> pages = [];

    /// <summary>The service, with its clock.</summary>
    protected SqliteHost Host => host;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var (number, page) in pages.Index())
        {
            if (failed)
                await Screenshots.Take(page, number + 1);
            await page.Context.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A new visitor's page, at an address of the service such as <c>/register</c>.</summary>
    protected async Task<IPage> Open(string path, View view = View.Light)
    {
        var context = await chromium.Browser.NewContextAsync(ViewOptions.For(view, host.Address));
        var page = await context.NewPageAsync();
        pages.Add(page);
        await page.GotoAsync(path);
        return page;
    }
}
