using MembershipCases.Domain.Cases;
using MembershipCases.Domain.Process;
using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Names in the reader's language.</summary>
public static class Spoken
{
    /// <summary>A text of a definition.</summary>
    public static string Shown(this LocalText text) => Choose(text.Nb, text.Nn, text.En);

    /// <summary>A body's name.</summary>
    public static string Name(this Body body) => Choose(body.NameNb, body.NameNn, body.NameEn);

    private static string Choose(string nb, string nn, string en) => Language.Current.Code switch
    {
        "nn" => nn,
        "en" => en,
        _ => nb,
    };
}
