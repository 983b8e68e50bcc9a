using System.Diagnostics;

namespace MembershipCases.Web.Tests.Api;

/// <summary>What the README tells people to type does what it says.</summary>
[Collection<SharedOnSqlite>]
public sealed class ReadmeTests(SqliteHost host)
{
    [Fact]
    public async Task The_case_in_the_README_ends_with_a_changed_register()
    {
        var folder = Directory.CreateTempSubdirectory("readme-");
        var today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(),
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo"));
        host.Time.SetUtcNow(today > host.Time.GetUtcNow() ? today : host.Time.GetUtcNow());
        using var bash =
            System.Diagnostics.Process.Start(new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", await Script()])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["api"] = host.Address.ToString().TrimEnd('/') },
        })!;
        var said = bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complained = await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(bash.ExitCode == 0, await said + complained);
        Assert.EndsWith("withdrawn", (await said).TrimEnd(), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static async Task<string> Script()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(SourceTree.Repository, "README.md"),
            TestContext.Current.CancellationToken);
        var begin = readme.IndexOf("api=", StringComparison.Ordinal);
        return readme[begin..readme.IndexOf("```", begin, StringComparison.Ordinal)];
    }
}
