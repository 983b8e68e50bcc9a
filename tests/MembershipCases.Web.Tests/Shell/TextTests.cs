using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace MembershipCases.Web.Tests.Shell;

public sealed partial class TextTests
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.OfThisAssembly();

    [Fact]
    public void Every_key_that_pages_and_code_name_exists()
    {
        var used = Sources()
            .SelectMany(file => KeysIn(File.ReadAllText(file)).Select(key => (Key: key, File: Path.GetFileName(file))))
            .ToList();

        Assert.True(used.Count > 50, "The search has found too little to be right.");
        Assert.DoesNotContain(used, u => !Catalogue.Keys.Contains(u.Key));
    }

    [Fact]
    public void A_text_has_the_same_places_in_every_language()
    {
        Assert.All(Catalogue.Keys,
            key => Assert.Single(Language.All.Select(l => Places(Catalogue.Find(key, l.Code)!)).Distinct()));
    }

    [Fact]
    public void Nynorsk_is_written_and_not_copied()
    {
        var lengthy = Catalogue.Keys.Where(key => Catalogue.Find(key, "nb")!.Length > 30).ToList();
        var copied = lengthy.Where(key => Catalogue.Find(key, "nb") == Catalogue.Find(key, "nn")).ToList();

        Assert.True(copied.Count <= lengthy.Count / 10, string.Join(", ", copied));
    }

    [Fact]
    public void A_key_without_all_languages_stops_the_start()
    {
        var fault = Assert.Throws<InvalidOperationException>(
            () => new TextCatalogue([("A/Texts.json", """{ "a.b": { "nb": "x", "en": "" } }""")]));

        Assert.Contains("A/Texts.json: \"a.b\" has no text in nn, en", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "a.b": { "nb": "x", "nn": "x", "en": "x" } }""",
        """{ "a.b": { "nb": "y", "nn": "y", "en": "y" } }""")]
    [InlineData("""{ "a.b": { "nb": "x", "nn": "x", "en": "x" }, "a.b": { "nb": "y", "nn": "y", "en": "y" } }""", "{}")]
    public void A_key_that_stands_twice_stops_the_start(string one, string two)
    {
        var fault = Assert.Throws<InvalidOperationException>(
            () => new TextCatalogue([("A/Texts.json", one), ("B/Texts.json", two)]));

        Assert.Contains("\"a.b\" stands twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_a_fault_in_development_and_shown_as_it_is_in_production()
    {
        Assert.Throws<KeyNotFoundException>(() => new Texts(Catalogue, new Environment("Development"))["no.such.key"]);
        Assert.Equal("no.such.key", new Texts(Catalogue, new Environment("Production"))["no.such.key"].Value);
    }

    /// <summary>
    /// Keys written out: <c>T["…"]</c>, <c>texts["…"]</c>, <c>label-key="…"</c>; a key that is put together is found by
    /// the page that shows it.
    /// </summary>
    [GeneratedRegex("""(?:\b(?:T|[tT]exts)\[|\b(?:label|hint|empty)-key=)"(?<key>[^"{}@]*[^"{}@.])["\]]""")]
    private static partial Regex KeyInUse();

    /// <summary>A field without a label key: its label is <c>field.{PropertyName}</c>.</summary>
    [GeneratedRegex("""<mc-(?!command|error|vote)[a-z]+\b(?!(?:->|=>|[^>])*\b(?:aria-)?label(?:-key)?=)(?:->|=>|[^>])*\basp-for="(?:[\w.\[\]@]*\.)?(?<name>\w+)["]""")]
    private static partial Regex FieldByName();

    [GeneratedRegex("^ *///.*$", RegexOptions.Multiline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();

    private static IEnumerable<string> KeysIn(string source)
    {
        var text = Remark().Replace(source, "");
        return KeyInUse().Matches(text).Select(m => m.Groups["key"].Value)
            .Concat(FieldByName().Matches(text).Select(m => "field." + m.Groups["name"].Value));
    }

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(m => m.Value).Order().Distinct());

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(WebProject(), "*.cs*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
            .Where(file => !Regex.IsMatch(file, @"[/\\](obj|bin)[/\\]"));

    private static string WebProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MembershipCases.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "MembershipCases.Web");
    }

    private sealed record Environment(string EnvironmentName) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = EnvironmentName;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
