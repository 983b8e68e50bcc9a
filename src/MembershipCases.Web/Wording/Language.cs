using System.Globalization;

namespace MembershipCases.Web.Wording;

/// <summary>A language that the pages can be read in.</summary>
/// <param name="Code">The code in text files: <c>nb</c>, <c>nn</c> or <c>en</c>.</param>
/// <param name="Culture">The culture's name, also the value of <c>lang</c>.</param>
/// <param name="Name">The language's name in itself.</param>
public sealed record Language(string Code, string Culture, string Name)
{
    /// <summary>Bokmål, the default.</summary>
    public static Language Bokmål { get; } = new("nb", "nb-NO", "Bokmål");

    /// <summary>Nynorsk.</summary>
    public static Language Nynorsk { get; } = new("nn", "nn-NO", "Nynorsk");

    /// <summary>English.</summary>
    public static Language English { get; } = new("en", "en-GB", "English");

    /// <summary>All, the default first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Bokmål, Nynorsk, English];

    /// <summary>The language of the request, or the default outside one.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture);

    /// <summary>
    /// The language of a culture's name such as <c>nn-NO</c>, or null when the pages cannot be read in it.
    /// </summary>
    public static Language? Find(string? culture) => All.FirstOrDefault(l => l.Culture == culture);

    /// <summary>Answers the rest of the request in this language, where no cookie can name it.</summary>
    public void Use() => CultureInfo.CurrentUICulture = new CultureInfo(Culture);

    private static Language Of(CultureInfo culture) =>
        All.FirstOrDefault(l => l.Code == culture.TwoLetterISOLanguageName) ?? Bokmål;
}
