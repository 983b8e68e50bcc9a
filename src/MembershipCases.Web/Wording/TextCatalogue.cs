using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace MembershipCases.Web.Wording;

/// <summary>
/// The catalogue of all texts shown to people, in every language, read once at start from all <c>Texts.json</c> of the
/// assembly.
/// </summary>
/// <remarks>
/// A file is <c>{ "some.key": { "nb": "…", "nn": "…", "en": "…" } }</c>; a key occurs in one file only.
/// </remarks>
public sealed class TextCatalogue
{
    private const string FileName = "Texts.json";

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _texts;

    /// <summary>Merges and validates the files, given by name and content.</summary>
    /// <exception cref="InvalidOperationException">A key occurs twice or lacks a language, and the message names every
    /// such key; or a file is not JSON.</exception>
    public TextCatalogue(IEnumerable<(string File, string Json)> files)
    {
        var texts = new Dictionary<string, FrozenDictionary<string, string>>();
        var faults = new List<string>();
        foreach (var (file, key, byLanguage) in files.SelectMany(Read))
        {
            var missing = Language.All.Select(l => l.Code)
                .Where(code => string.IsNullOrWhiteSpace(byLanguage.GetValueOrDefault(code))).ToList();
            if (missing.Count > 0)
                faults.Add($"{file}: \"{key}\" has no text in {string.Join(", ", missing)}");
            if (!texts.TryAdd(key, byLanguage))
                faults.Add($"{file}: \"{key}\" stands twice");
        }

        if (faults.Count > 0)
            throw new InvalidOperationException(
                $"The texts are not complete:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
        _texts = texts.ToFrozenDictionary();
    }

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>
    /// The text of a key in a language (<c>nb</c>, <c>nn</c>, <c>en</c>), or null when there is none.
    /// </summary>
    public string? Find(string key, string language) => _texts.GetValueOrDefault(key)?.GetValueOrDefault(language);

    /// <summary>Reads the files embedded in this assembly.</summary>
    public static TextCatalogue OfThisAssembly()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return new(assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith("/" + FileName, StringComparison.Ordinal))
            .Select(name => (name, Content(assembly, name))));
    }

    private static string Content(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<(string File, string Key, FrozenDictionary<string, string> ByLanguage)> Read(
        (string File, string Json) source)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(source.Json);
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"{source.File} is not JSON: {e.Message}", e);
        }

        using (document)
        {
            // The object's properties are enumerated one by one, so that a duplicate key in one file is detected too.
            foreach (var key in document.RootElement.EnumerateObject())
                yield return (source.File, key.Name,
                    key.Value.EnumerateObject().ToFrozenDictionary(t => t.Name, t => t.Value.GetString() ?? ""));
        }
    }
}
