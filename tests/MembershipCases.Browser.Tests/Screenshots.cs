using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>
/// Pictures of pages: of failed tests, as <c>TestResults/{test}-{page}.png</c> beside the project, and for the
/// documents.
/// </summary>
internal static class Screenshots
{
    public static async Task Take(IPage page, int number)
    {
        var name = $"{TestContext.Current.Test!.TestDisplayName}-{number}.png";
        var path = Path.Combine(Folder(), string.Join('_', name.Split(Path.GetInvalidFileNameChars())));
        await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url} looked like {path}");
    }

    /// <summary>
    /// A picture of what is in the window, for the documents: kept when <c>PICTURES</c> names a folder for it.
    /// </summary>
    public static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is not { Length: > 0 } folder) return;
        await page.SetViewportSizeAsync(1200, 1380);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name) });
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.csproj").Length == 0)
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "TestResults");
    }
}
