using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MembershipCases.Testing;

/// <summary>The strings of <c>injections.txt</c>, and how to send many of them at once.</summary>
public static partial class Corpus
{
    /// <summary>What has this in its name as an element or attribute has broken out of a text.</summary>
    public const string Mark = "mcx";

    /// <summary>What stands between strings that are sent together.</summary>
    private const string Between = " ¦ ";

    /// <summary>Every string with its kind.</summary>
    public static IReadOnlyList<(string Kind, string Text)> All { get; } = Read();

    /// <summary>Those that a record can hold.</summary>
    public static IReadOnlyList<string> Plain { get; } = [.. All.Select(one => one.Text).Where(PlainText.IsPlain)];

    /// <summary>Those that none can.</summary>
    public static IReadOnlyList<string> NotPlain { get; } =
        [.. All.Select(one => one.Text).Where(text => !PlainText.IsPlain(text))];

    /// <summary>
    /// All that a record can hold, in as few texts as there is room for; a string that is longer than the room stands
    /// alone.
    /// </summary>
    public static IReadOnlyList<string> Together(int room)
    {
        var texts = new List<string>();
        foreach (var text in Plain)
        {
            if (texts.Count > 0 && texts[^1].Length + Between.Length + text.Length <= room) texts[^1] += Between + text;
            else texts.Add(text);
        }

        return texts;
    }

    private static List<(string Kind, string Text)> Read()
    {
        var (found, kind) = (new List<(string, string)>(), "");
        foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "injections.txt")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) kind = line[3..];
            else if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                found.Add((kind, Meant(line)));
        }

        return found;
    }

    private static string Meant(string line) => Repeated().Replace(Escaped().Replace(line, Letter), repeated =>
        new StringBuilder()
            .Insert(0, repeated.Groups[1].Value, int.Parse(repeated.Groups[2].Value, CultureInfo.InvariantCulture))
            .ToString());

    private static string Letter(Match escape) => escape.Value[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'u' => $"{(char)int.Parse(escape.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)}",
        _ => "\\",
    };

    [GeneratedRegex(@"\\(?:[nrt\\]|u[0-9a-fA-F]{4})")]
    private static partial Regex Escaped();

    [GeneratedRegex("⟦(.+?)×([0-9]+)⟧", RegexOptions.Singleline)]
    private static partial Regex Repeated();
}
