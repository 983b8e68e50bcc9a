using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>Pictures of failed tests, as <c>TestResults/{test}-{page}.png</c> beside the project.</summary>
internal static class Screenshots
{
    public static async Task Take(IPage page, int number)
    {
        var name = $"{TestContext.Current.Test!.TestDisplayName}-{number}.png";
        var path = Path.Combine(Folder(), string.Join('_', name.Split(Path.GetInvalidFileNameChars())));
        await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url} looked like {path}");
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.csproj").Length == 0)
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "TestResults");
    }
}
