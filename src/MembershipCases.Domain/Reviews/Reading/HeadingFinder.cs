using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>A heading of one to three rows.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Doubtful">Whether it could be shorter or longer.</param>
internal sealed record HeadingBlock(int Rows, bool Doubtful);

/// <summary>Recognises headings by their form and by the rows around them.</summary>
internal sealed class HeadingFinder(Layout layout)
{
    private const int Longest = 3;
    private const int MostLetters = 160;

    private static readonly Regex Verb = Pattern.Of(
        @"\b(?:er|var|har|hadde|ble|blei|vart|blir|vert|deltar|deltok|deltek|består|så|kom|kommer|kjem|gir|gjev|skal|"
        + @"vil|kan|må|bør|får|fikk|fekk|jobber|jobbar|arbeider|arbeidar|legger|startet|starta|tar|tek|tok|går|gikk|"
        + @"gjekk|står|ligger|ligg|finnes|finst|gjelder|gjeld|representerer|gjør|gjer|viser|bidrar|bidreg|oppleves|"
        + @"ønsker|ønskjer|arrangerer|samler|samlar|møtes|foregår)\b");

    private static readonly Regex Item = Pattern.Of(@"^(?:[•·*]|[-–—]\s|\(?[a-z]\)|\d{1,2}\))");
    private static readonly Regex Label = Pattern.Of(
        @"^(?:vurdering(?:en|a)?|anbefaling(?:en|a)?|tilråding(?:en|a)?|ansvar(?:lig|leg)?|bakgrunn|konklusjon|"
        + @"oppsummering|deltakelse|deltaking|læringsutbytt?e|gjennomslagskraft|om\s+(?:nettverket|organisasjonen|samarbeidet))$");
    private static readonly Regex PartHead = Pattern.Of(
        @"^(?:del|part|bolk|kapittel)\s+(?<n>\d{1,2}|[ivx]{1,4})\b(?<colon>\s*[.:–—-])?\s*(?<name>.*)$");

    private IReadOnlyList<Row> Rows => layout.Rows;

    /// <summary>Whether the text has a verb that makes it a sentence.</summary>
    public static bool HasVerb(string text) => Verb.IsMatch(text);

    /// <summary>The part whose heading the row is, or null.</summary>
    public (int Number, string Name)? PartAt(int i)
    {
        if (PartHead.Match(Rows[i].Text) is not { Success: true } match || !HasHeadingForm(i) || FlowsOn(i)
            || (Verb.IsMatch(Rows[i].Text) && !match.Groups["colon"].Success))
            return null;
        return (Number(match.Groups["n"].Value), match.Groups["name"].Value);
    }

    /// <summary>The heading that starts at a row, or null.</summary>
    /// <param name="i">The row.</param>
    /// <param name="after">Whether the preceding text is complete, as after a recommendation.</param>
    public HeadingBlock? At(int i, bool after)
    {
        if (!Rows[i].Begins || (!after && !layout.MayBeginParagraph(i)))
            return null;
        var possible = Enumerable.Range(1, Longest).Where(n => Fits(i, n, after)).ToList();
        if (possible.Count == 0)
            return null;
        var count = possible.FirstOrDefault(n => !LooksLikeMore(i, n, after), possible[^1]);
        return new(count, Doubtful: !IsFree(i + count) || (possible.Count > 1 && !Signalled(i, count)));
    }

    /// <summary>Whether a row is isolated like a heading, whatever follows.</summary>
    public bool StandsAlone(int i) =>
        HasHeadingForm(i) && Rows[i].Begins && layout.MayBeginParagraph(i) && !FlowsOn(i)
            && !Verb.IsMatch(Rows[i].Text);

    private bool Fits(int i, int count, bool after)
    {
        var next = i + count;
        if (next >= Rows.Count || !Rows[next].Begins || PartAt(next) is not null)
            return false;
        for (var j = i; j < next; j++)
            if (!HasHeadingForm(j, goesOn: j < next - 1) || Verb.IsMatch(Rows[j].Text)
                || (j > i && (Rows[j].Gap ?? 0) > (Rows[next].Gap ?? int.MaxValue)))
                return false;
        return !Rows[next - 1].Hangs && (after || IsFree(next))
            && (count == 1 || layout.Wrapped || !Rows[i + 1].Begins);
    }

    /// <summary>Whether the row is separated from the one above, which was not full or has blank lines below.</summary>
    private bool IsFree(int i) => layout.BreaksEarly(i - 1) || layout.HasAirAbove(i);

    /// <summary>Whether the row after the heading still looks like part of it.</summary>
    private bool LooksLikeMore(int i, int count, bool after)
    {
        var next = i + count;
        if (!Fits(i, count + 1, after) || (Rows[next].Gap ?? 0) > (Rows[next + 1].Gap ?? int.MaxValue))
            return false;
        return Rows[next - 1].Hangs || !Rows[next].Begins || layout.IsLong(next - 1);
    }

    /// <summary>
    /// Whether the rows of a heading are connected by more than form: a hyphen, a lower-case letter, or blank lines
    /// around and none inside.
    /// </summary>
    private bool Signalled(int i, int count)
    {
        for (var j = i + 1; j < i + count; j++)
            if (!Rows[j - 1].Hangs && Rows[j].Begins && !(Rows[j].Gap < Rows[i + count].Gap))
                return false;
        return count > 1 || Rows[i + 1].Gap > 0 || !layout.IsLong(i);
    }

    private bool HasHeadingForm(int i, bool goesOn = false)
    {
        var text = Rows[i].Text;
        return text.Length <= MostLetters && !Rows[i].Ends && (goesOn || text[^1] is not (',' or ';' or ':'))
            && text.Any(char.IsLetter) && !Item.IsMatch(text) && !Label.IsMatch(text)
            && StatusPhrases.In(text) is null && !OfficeReader.IsIn(text);
    }

    private bool FlowsOn(int i) =>
        i + 1 < Rows.Count && layout.Wrapped
            && (!Rows[i + 1].Begins || (!layout.BreaksEarly(i) && !layout.HasAirAbove(i + 1)));

    private static int Number(string written) => int.TryParse(written, out var number)
        ? number
        : Array.FindIndex(["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"],
            r => r.Equals(written, StringComparison.OrdinalIgnoreCase));
}
