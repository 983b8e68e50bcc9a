using System.Text.RegularExpressions;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>A feature may use everything below the features, and no other feature.</summary>
public sealed partial class SliceTests
{
    private const string Features = "MembershipCases.Web.Features.";

    [Fact]
    public void No_feature_uses_the_code_of_another() => Breaches.None(Uses());

    [Fact]
    public void No_page_names_another_feature() =>
        Breaches.None(
            from file in SourceTree.Files()
            let place = FeatureFolder().Match(file.Path)
            where place.Success && file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
            from line in file.Lines
            from Match named in FeatureName().Matches(line)
            where named.Groups[1].Value != place.Groups[1].Value
            select $"{file.Path}: {line.Trim()}");

    private static IEnumerable<string> Uses() =>
        from type in typeof(Program).Assembly.GetTypes()
        let feature = FeatureOf(type)
        where feature is not null
        from used in TypeReferences.Of(type)
        let other = FeatureOf(used)
        where other is not null && other != feature 
        select $"{type.FullName} uses {used.FullName}";

    private static string? FeatureOf(Type type) =>
        type.Namespace?.StartsWith(Features, StringComparison.Ordinal) == true
            ? type.Namespace[Features.Length..].Split('.')[0]
            : null;

    [GeneratedRegex("^MembershipCases.Web/Features/([^/]+)/")]
    private static partial Regex FeatureFolder();

    [GeneratedRegex(@"\bFeatures\.(\w+)")]
    private static partial Regex FeatureName();
}
