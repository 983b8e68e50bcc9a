using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Build.Tests;

/// <summary>
/// What the audit does when a package is known to have a hole: with registries of the tests' own that know of one, of
/// none, and that cannot be asked.
/// </summary>
public sealed class AuditTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("high", 1, "npm audit knows holes")]
    [InlineData("critical", 1, "npm audit knows holes")]
    [InlineData("low", 0, "")]
    [InlineData("none", 0, "")]
    [InlineData("refused", 0, "npm audit was not answered")]
    public async Task The_audit_stops_at_a_serious_hole_of_a_front_end_package_and_says_when_it_could_not_ask(
        string severity, int exitCode, string says)
    {
        var folder = Directory.CreateTempSubdirectory("membershipcases-audit-");
        await using var registry = await Registry(severity);
        var (found, output) = await MSBuild.Run("src/MembershipCases.Web", "AuditFrontEnd",
            [$"-p:IntermediateOutputPath={folder.FullName}/"], ("npm_config_registry", registry.Urls.First()),
            ("npm_config_cache", folder.FullName));
        folder.Delete(recursive: true);

        Assert.True(exitCode == found, output);
        Assert.Contains(says, output, StringComparison.Ordinal);
        if (says.Length == 0) Assert.DoesNotContain("npm audit", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_stops_at_any_known_hole_of_a_NuGet_package_also_of_one_that_another_brings()
    {
        var (exitCode, properties) = await MSBuild.Run("src/MembershipCases.Web", null,
            ["-p:Audit=true",
                "-getProperty:NuGetAudit,NuGetAuditMode,NuGetAuditLevel,WarningsAsErrors,WarningsNotAsErrors,NoWarn,TreatWarningsAsErrors"]);
        var said = System.Text.Json.Nodes.JsonNode.Parse(
            properties[properties.IndexOf('{', StringComparison.Ordinal)..])!["Properties"]!;

        Assert.True(exitCode == 0, properties);
        Assert.Equal(("true", "all", "low"),
            (said["NuGetAudit"]!.GetValue<string>(), said["NuGetAuditMode"]!.GetValue<string>(),
                said["NuGetAuditLevel"]!.GetValue<string>()));
        foreach (var hole in new[] { "NU1901", "NU1902", "NU1903", "NU1904" })
        {
            Assert.Contains(hole, said["WarningsAsErrors"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.DoesNotContain(hole,
                said["NoWarn"]!.GetValue<string>() + said["WarningsNotAsErrors"]!.GetValue<string>(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_ordinary_build_does_not_ask_so_that_what_becomes_known_later_does_not_break_it()
    {
        var (exitCode, audit) = await MSBuild.Run("src/MembershipCases.Web", null, ["-getProperty:NuGetAudit"]);

        Assert.Equal((0, "false"), (exitCode, audit.Trim()));
        Assert.DoesNotContain("npm audit",
            await File.ReadAllTextAsync(Path.Combine(SourceTree.Repository, "build", "FrontEnd.targets"), Cancel),
            StringComparison.Ordinal);
    }

    /// <summary>A registry that is asked for holes: it knows one of bpmn-js, or is none that can be asked.</summary>
    private static async Task<WebApplication> Registry(string severity)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var registry = builder.Build();
        registry.MapPost("/-/npm/v1/security/advisories/bulk", (HttpContext context) => severity switch
        {
            "refused" => Results.StatusCode(StatusCodes.Status405MethodNotAllowed),
            "none" => Results.Text("{}", "application/json"),
            _ => Results.Json(
                new Dictionary<string, object> {
                    ["bpmn-js"] = new[] { new { id = 1, url = "https://example.org/1", title = "A hole", severity,
                        vulnerable_versions = "*", cwe = Array.Empty<string>(), cvss = new { score = 0 } } } }),
        });
        registry.MapGet("/{**name}", () => Results.NotFound());
        await registry.StartAsync(Cancel);
        return registry;
    }
}
