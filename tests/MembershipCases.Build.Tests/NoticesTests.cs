using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MembershipCases.Build.Tests;

/// <summary>The licences that are shipped beside the program, written as publishing writes them.</summary>
public sealed partial class NoticesTests
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "MembershipCases.Web.deps.json");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_package_that_is_shipped_is_there_with_a_licence_and_its_text()
    {
        var notices = await Write();
        var noted = Package().Matches(notices)
            .ToDictionary(match => match.Groups["package"].Value, match => match.Groups["texts"].Value);
        var texts = Text().Matches(notices).Select(match => match.Groups["number"].Value).ToHashSet();
        var shipped = (await NuGetPackages()).Concat(await NpmPackages()).ToList();

        Assert.NotEmpty(shipped);
        Assert.Empty(shipped.Except(noted.Keys));
        Assert.Empty(noted.Keys.Except(shipped));
        Assert.All(noted.Values, numbers => Assert.Subset(texts, numbers.Split(", ").ToHashSet()));
    }

    [Fact]
    public void Publishing_writes_them_beside_the_program_and_the_image_takes_what_is_published()
    {
        var target = File.ReadAllText(Path.Combine(SourceTree.Repository, "build", "Notices.targets"));
        var image = File.ReadAllText(Path.Combine(SourceTree.Repository, "deploy", "Dockerfile"));

        Assert.Contains("AfterTargets=\"Publish\"", target, StringComparison.Ordinal);
        Assert.Contains("$(PublishDir)THIRD-PARTY-NOTICES.txt", target, StringComparison.Ordinal);
        Assert.Matches("COPY +build/ +build/", image);
        Assert.Matches("dotnet publish .* -o /app\\b", image);
        Assert.Contains("COPY --from=build --chown=root:root /app .", image, StringComparison.Ordinal);
    }

    private static async Task<string> Write()
    {
        var file = Path.GetTempFileName();
        try
        {
            var (exitCode, says) = await MSBuild.Run(
                "src/MembershipCases.Web", "WriteNotices", [$"-p:ShippedPackages={Shipped}", $"-p:NoticesFile={file}"]);
            Assert.True(exitCode == 0, says);
            return await File.ReadAllTextAsync(file, Cancel);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<IEnumerable<string>> NuGetPackages() =>
        (await Json(Shipped))["libraries"]!.AsObject()
            .Where(library => library.Value!["type"]!.GetValue<string>() == "package")
            .Select(library => library.Key.Replace('/', ' '));

    private static async Task<IEnumerable<string>> NpmPackages() =>
        (await Json(Path.Combine(SourceTree.Repository, "package-lock.json")))["packages"]!.AsObject()
            .Where(package => package.Key.Length > 0 && package.Value!["dev"] is null
                && package.Value["optional"] is null)
            .Select(package => $"{package.Key.Split("node_modules/")[^1]} {package.Value!["version"]}");

    private static async Task<JsonNode> Json(string path) => JsonNode.Parse(await File.ReadAllTextAsync(path, Cancel))!;

    [GeneratedRegex(@"^(?<package>\S+ \S+)\n  Licence: \S.*\n  \S.*\n  Texts: (?<texts>\d+(, \d+)*)$",
        RegexOptions.Multiline)]
    private static partial Regex Package();

    [GeneratedRegex(@"^-{80}\nText (?<number>\d+)\n-{80}\n\n\s*\S.*", RegexOptions.Multiline)]
    private static partial Regex Text();
}
