using System.Text;

namespace MembershipCases.Web.Features.Offices;

/// <summary>Derives the key of a new office from its title.</summary>
public static class OfficeKeys
{
    /// <summary><c>Byråd for klima og miljø</c> is <c>byrad-for-klima-og-miljo</c>.</summary>
    public static string From(string title)
    {
        var key = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant())
        {
            if (Plain(letter) is { } plain) key.Append(plain);
            else if (key.Length > 0 && key[^1] != '-') key.Append('-');
        }

        return key.ToString().Trim('-');
    }

    private static char? Plain(char letter) => letter switch
    {
        'å' => 'a',
        'ø' => 'o',
        'æ' => 'e',
        _ => char.IsAsciiLetterOrDigit(letter) ? letter : null,
    };
}
