using System.Globalization;
using Microsoft.Extensions.Localization;

namespace MembershipCases.Web.Wording;

/// <summary>Looks up and formats texts in the reader's language: <c>T["some.key", first, second]</c>.</summary>
/// <remarks>
/// A missing key throws a <see cref="KeyNotFoundException"/> everywhere but in Production, where the key itself is
/// shown.
/// </remarks>
public sealed class Texts(TextCatalogue catalogue, IHostEnvironment environment) : IStringLocalizer
{
    /// <inheritdoc />
    public LocalizedString this[string name] => Find(name, Language.Current);

    /// <inheritdoc />
    public LocalizedString this[string name, params object[] arguments] =>
        Format(Find(name, Language.Current), arguments);

    /// <summary>Whether a text with this key exists.</summary>
    public bool Has(string key) => catalogue.Find(key, Language.Bokmål.Code) is not null;

    /// <summary>The name of an enum value: the text under <c>choice.{Type}.{Value}</c>.</summary>
    public string Name(Enum value) => this[$"choice.{value.GetType().Name}.{value}"];

    /// <summary>
    /// The formatted text in a given language, for output to another person than the current reader, such as mail.
    /// </summary>
    public string In(Language language, string key, params object[] arguments) =>
        Format(Find(key, language), arguments).Value;

    /// <inheritdoc />
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        catalogue.Keys.Select(key => Find(key, Language.Current));

    private LocalizedString Find(string key, Language language) =>
        catalogue.Find(key, language.Code) switch
        {
            { } text => new(key, text),
            null when environment.IsProduction() => new(key, key, resourceNotFound: true),
            null => throw new KeyNotFoundException($"No Texts.json has the key \"{key}\"."),
        };

    private static LocalizedString Format(LocalizedString text, object[] arguments) =>
        new(text.Name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
}
