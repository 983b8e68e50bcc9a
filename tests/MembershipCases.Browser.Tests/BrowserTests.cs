using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>
/// What a class of browser tests inherits: pages on the service, and a picture of each under <c>TestResults/</c> when
/// its test fails. The class takes its own service: <c>IClassFixture&lt;SqliteHost&gt;</c>.
/// </summary>
public abstract class BrowserTests(SqliteHost host, ChromiumBrowser chromium) : IAsyncLifetime
{
    private readonly List<IPage> pages = [];

    /// <summary>The service, with its clock.</summary>
    protected SqliteHost Host => host;

    /// <inheritdoc/>
    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

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
        var page = await NewPage(ViewOptions.For(view, host.Address));
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A page of a seeded user who has signed in, with or without JavaScript.</summary>
    protected async Task<IPage> OpenAs(string subject, string path, bool script = true)
    {
        var options = ViewOptions.For(View.Light, host.Address);
        options.JavaScriptEnabled = script;
        var page = await NewPage(options);
        await People.SignIn(page.Context, subject);
        await page.GotoAsync(path);
        return page;
    }

    private async Task<IPage> NewPage(BrowserNewContextOptions options)
    {
        var context = await chromium.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        pages.Add(page);
        return page;
    }
}
