namespace MembershipCases.Web.Wording;

/// <summary>A body's name in the reader's language.</summary>
public static class BodyNames
{
    /// <summary>The name.</summary>
    public static string Name(this Body body) => Language.Current.Code switch
    {
        "nn" => body.NameNn,
        "en" => body.NameEn,
        _ => body.NameNb,
    };
}
