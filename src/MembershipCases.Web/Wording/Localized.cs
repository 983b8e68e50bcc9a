namespace MembershipCases.Web.Wording;

/// <summary>
/// The one place that chooses among the languages of data: names, titles and rules in the reader's language.
/// </summary>
public static class Localized
{
    /// <summary>A text in a stated language.</summary>
    public static string In(this LocalText text, Language language) => Choose(language, text.Nb, text.Nn, text.En);

    /// <summary>A text in the reader's language.</summary>
    public static string Shown(this LocalText text) => text.In(Language.Current);

    /// <summary>A body's name in the reader's language.</summary>
    public static string Name(this Body body) => Choose(Language.Current, body.NameNb, body.NameNn, body.NameEn);

    /// <summary>An office's title in the reader's language.</summary>
    public static string Title(this Office office) =>
        Choose(Language.Current, office.TitleNb, office.TitleNn, office.TitleEn);

    /// <summary>A law and its section, such as <c>offentleglova § 13</c>.</summary>
    public static string Shown(this LegalReference rule) => $"{rule.Law.Shown()} {rule.Section}".Trim();

    /// <summary>The same with what it governs.</summary>
    public static string ShownWhole(this LegalReference rule) => $"{rule.Shown()}: {rule.Governs.Shown()}";

    private static string Choose(Language language, string nb, string nn, string en) => language.Code switch
    {
        "nn" => nn,
        "en" => en,
        _ => nb,
    };
}
