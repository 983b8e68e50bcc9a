using MembershipCases.Domain.Register;
using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Shared;

/// <summary>What an office is called in the reader's language.</summary>
public static class OfficeTitles
{
    /// <summary>Its title.</summary>
    public static string Title(this Office office) => Language.Current.Code switch
    {
        "nn" => office.TitleNn,
        "en" => office.TitleEn,
        _ => office.TitleNb,
    };
}
