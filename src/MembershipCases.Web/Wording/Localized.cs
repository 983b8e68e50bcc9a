namespace MembershipCases.Web.Wording;

/// <summary>
/// Selects names, titles and rules in the reader's language; no other code selects among the languages of data.
/// </summary>
public static class Localized
{
    /// <summary>The text in the given language.</summary>
    public static string In(this LocalText text, Language language) => Choose(language, text.Nb, text.Nn, text.En);

    /// <summary>The text in the reader's language.</summary>
    public static string Shown(this LocalText text) => text.In(Language.Current);

    /// <summary>The body's name in the reader's language.</summary>
    public static string Name(this Body body) => Choose(Language.Current, body.NameNb, body.NameNn, body.NameEn);

    /// <summary>The office's title in the reader's language.</summary>
    public static string Title(this Office office) =>
        Choose(Language.Current, office.TitleNb, office.TitleNn, office.TitleEn);

    /// <summary>The law and section, such as <c>offentleglova § 13</c>.</summary>
    public static string Shown(this LegalReference rule) => $"{rule.Law.Shown()} {rule.Section}".Trim();

    /// <summary>The law and section, followed by what the rule governs.</summary>
    public static string ShownWhole(this LegalReference rule) => $"{rule.Shown()}: {rule.Governs.Shown()}";

    private static string Choose(Language language, string nb, string nn, string en) => language.Code switch
    {
        "nn" => nn,
        "en" => en,
        _ => nb,
    };
}
