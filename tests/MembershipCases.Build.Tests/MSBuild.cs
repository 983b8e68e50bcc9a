using System.Diagnostics;

namespace MembershipCases.Build.Tests;

/// <summary>A target of a project, as the command line runs it.</summary>
internal static class MSBuild
{
    /// <summary>Runs it, with environment variables, and gives its exit code and what it says.</summary>
    public static async Task<(int ExitCode, string Says)> Run(
        string project, string? target, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        string[] asked = target is null ? [] : [$"-t:{target}"];
        var start = new ProcessStartInfo("dotnet",
            ["msbuild", project, .. asked, "-nologo", "-nodeReuse:false", .. arguments])
        {
            WorkingDirectory = SourceTree.Repository, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var build = Process.Start(start)!;
        var (output, errors) = (build.StandardOutput.ReadToEndAsync(), build.StandardError.ReadToEndAsync());
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (build.ExitCode, await output + await errors);
    }
}
