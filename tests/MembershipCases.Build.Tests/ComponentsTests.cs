using System.Text.Json.Nodes;

namespace MembershipCases.Build.Tests;

/// <summary>
/// The lists of what the service consists of, made as publishing makes them, against what really is in it.
/// </summary>
public sealed class ComponentsTests(ComponentsTests.Lists lists) : IClassFixture<ComponentsTests.Lists>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_of_NuGet_packages_has_all_that_the_program_is_started_with_each_with_its_version_and_hash()
    {
        var started =
            JsonNode.Parse(
                await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "MembershipCases.Web.deps.json"),
                    Cancel))!["libraries"]!.AsObject()
            .Where(library => library.Value!["type"]!.GetValue<string>() == "package")
            .Select(library => library.Key.ToUpperInvariant()).Order().ToList();
        Assert.SkipWhen(started.Any(library => library.StartsWith("ELSA.", StringComparison.Ordinal)),
            "The list that is made here is of the service as it is by default, and this one runs with Elsa.");
        var listed = await Components("nuget.cdx.json");

        var locked =
            JsonNode.Parse(
                await File.ReadAllTextAsync(
                    Path.Combine(SourceTree.Repository, "src", "MembershipCases.Web", "packages.lock.json"),
                    Cancel))!["dependencies"]!.AsObject()
            .SelectMany(target => target.Value!.AsObject()).Where(package => package.Value!["resolved"] is not null)
            .Select(package => $"{package.Key}/{package.Value!["resolved"]}".ToUpperInvariant());
        var names = listed.Where(one => one["purl"] is not null)
            .Select(one => $"{Text(one, "name")}/{Text(one, "version")}".ToUpperInvariant()).ToList();

        Assert.NotEmpty(started);
        Assert.Empty(started.Except(names));
        Assert.Empty(names.Except(locked));
        Assert.All(listed.Where(one => one["purl"] is not null),
            one => Assert.True(one["hashes"]?.AsArray().Count > 0, one.ToJsonString()));
    }

    [Fact]
    public async Task The_list_of_npm_packages_has_every_package_of_which_something_is_served_and_what_they_need()
    {
        var listed = (await Components("npm.cdx.json"))
            .Select(one =>
                $"{(one["group"] is { } group ? $"{group}/" : "")}{Text(one, "name")}@{Text(one, "version")}")
                .ToHashSet();
        var locked =
            JsonNode.Parse(
                await File.ReadAllTextAsync(Path.Combine(SourceTree.Repository, "package-lock.json"),
                    Cancel))!["packages"]!.AsObject()
            .Where(package => package.Key.Length > 0 && package.Value!["dev"] is null
                && package.Value!["optional"] is null)
            .Select(package =>
                $"{package.Key[(package.Key.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]}@{package.Value!["version"]}");

        Assert.Empty(locked.Except(listed));
        Assert.DoesNotContain(listed, one => one.StartsWith("axe-core@", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<JsonNode>> Components(string file)
    {
        var list = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(lists.Folder, file), Cancel))!;
        Assert.Equal("CycloneDX", list["bomFormat"]!.GetValue<string>());
        return [.. list["components"]!.AsArray().Select(one => one!)];
    }

    private static string Text(JsonNode component, string name) => component[name]!.GetValue<string>();

    /// <summary>The lists, made once.</summary>
    public sealed class Lists : IAsyncLifetime
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("membershipcases-sbom-").FullName;

        public async ValueTask InitializeAsync()
        {
            var (exitCode, says) = await MSBuild.Run("src/MembershipCases.Web", "ListComponents",
                [$"-p:ComponentsFolder={Folder}"]);
            Assert.True(exitCode == 0, says);
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(Folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
