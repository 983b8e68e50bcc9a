namespace MembershipCases.Web.Wording;

/// <summary>An office's title in the language of the one who reads.</summary>
public static class OfficeTitles
{
    /// <summary>The title in the reader's language.</summary>
    public static string Title(this Office office) => Language.Current.Code switch
    {
        "nn" => office.TitleNn,
        "en" => office.TitleEn,
        _ => office.TitleNb,
    };
}
