namespace MembershipCases.Web.Wording;

/// <summary>A text of data in the reader's language.</summary>
public static class LocalTexts
{
    /// <summary>The text.</summary>
    public static string Shown(this LocalText text) => Language.Current.Code switch
    {
        "nn" => text.Nn,
        "en" => text.En,
        _ => text.Nb,
    };
}
