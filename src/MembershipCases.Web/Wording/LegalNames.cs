namespace MembershipCases.Web.Wording;

/// <summary>Rules of law in the reader's language.</summary>
public static class LegalNames
{
    /// <summary>The law and its section, such as <c>offentleglova § 13</c>.</summary>
    public static string Shown(this LegalReference rule) => $"{Chosen(rule.Law)} {rule.Section}".Trim();

    /// <summary>The same with what it governs.</summary>
    public static string ShownWhole(this LegalReference rule) => $"{rule.Shown()}: {Chosen(rule.Governs)}";

    private static string Chosen(LocalText text) => Language.Current.Code switch
    {
        "nn" => text.Nn,
        "en" => text.En,
        _ => text.Nb,
    };
}
