using System.Globalization;
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

    /// <summary>
    /// The first that is free of the title's key, with the day on which the office begins, and with a number after it.
    /// </summary>
    public static string FirstFree(string title, DateOnly on, IReadOnlySet<string> taken)
    {
        var key = From(title);
        if (key.Length > 0 && !taken.Contains(key)) return key;
        var dated = string.Create(CultureInfo.InvariantCulture, $"{key}-{on:yyyy-MM-dd}").TrimStart('-');
        return Enumerable.Range(2, taken.Count + 1).Select(number => $"{dated}-{number}").Prepend(dated)
            .First(candidate => !taken.Contains(candidate));
    }

    private static char? Plain(char letter) => letter switch
    {
        'å' => 'a',
        'ø' => 'o',
        'æ' => 'e',
        _ => char.IsAsciiLetterOrDigit(letter) ? letter : null,
    };
}
