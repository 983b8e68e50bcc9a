using System.Globalization;

namespace MembershipCases.Web.Wording;

/// <summary>A language in which the pages are available.</summary>
/// <param name="Code">The code in text files: <c>nb</c>, <c>nn</c> or <c>en</c>.</param>
/// <param name="Culture">The name of the culture, also the value of the attribute <c>lang</c>.</param>
/// <param name="Name">The language's name in the language itself.</param>
public sealed record Language(string Code, string Culture, string Name)
{
    /// <summary>Bokmål, the default.</summary>
    public static Language Bokmål { get; } = new("nb", "nb-NO", "Bokmål");

    /// <summary>Nynorsk.</summary>
    public static Language Nynorsk { get; } = new("nn", "nn-NO", "Nynorsk");

    /// <summary>English.</summary>
    public static Language English { get; } = new("en", "en-GB", "English");

    /// <summary>All languages, the default first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Bokmål, Nynorsk, English];

    /// <summary>The language of the current request, or the default outside a request.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture);

    /// <summary>
    /// The language with a culture name such as <c>nn-NO</c>, or null when the pages are not available in it.
    /// </summary>
    public static Language? Find(string? culture) => All.FirstOrDefault(l => l.Culture == culture);

    /// <summary>Sets the language of the rest of the request, where no cookie can select it.</summary>
    public void Use() => CultureInfo.CurrentUICulture = new CultureInfo(Culture);

    private static Language Of(CultureInfo culture) =>
        All.FirstOrDefault(l => l.Code == culture.TwoLetterISOLanguageName) ?? Bokmål;
}
