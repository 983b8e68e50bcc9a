using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>
/// The machine's own Chromium or Chrome, started once for the assembly. Playwright drives it; the browser that
/// Playwright would download is never used. <c>CHROMIUM_PATH</c> names another one than the path has.
/// </summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    // The headless shell renders the same pages with little more than half of the CPU time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser",
        "google-chrome", "google-chrome-stable", "chrome"];

    // In a container there is no sandbox to be had, and nothing but the service is to be talked to.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;

    private IBrowser? browser;

    /// <summary>The browser; a context of it is one visitor.</summary>
    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not been started.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(60_000);
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH")
        ?? OnThePath().FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"There is no browser for the tests: none of {string.Join(", ", Names)} is on the path and CHROMIUM_PATH is not set "
            + "(on Debian: apt-get install chromium-headless-shell).");

    private static IEnumerable<string> OnThePath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from name in Names
        select Path.Combine(folder, name);
}
