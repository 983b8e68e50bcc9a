using System.Text;

namespace MembershipCases.Domain.Reviews.Reading;

/// <param name="Start">The offset in the passage.</param>
/// <param name="Text">The sentence with its full stop.</param>
internal readonly record struct Sentence(int Start, string Text);

/// <summary>Rows joined into running text, with a mapping back to their lines.</summary>
internal sealed class Passage
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "nr", "bl.a", "p.t", "f.eks", "t.d", "ca", "kl", "dvs", "jf", "kap", "art", "pkt", "inkl", "evt", "ev", "hhv",
        "ing", "dr", "jr", "st", "mr", "mrs", "prof", "pr", "vs", "ift", "v",
    };

    private const int LongestSentence = 2_000;

    private readonly ReviewText _text;
    private readonly IReadOnlyList<Row> _rows;
    private readonly List<int> _starts = [];

    public Passage(ReviewText text, IReadOnlyList<Row> rows, Func<int, bool> beginsParagraph)
    {
        (_text, _rows) = (text, rows);
        var running = new StringBuilder();
        var breaks = new HashSet<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
                running.Append(' ');
            if (i > 0 && beginsParagraph(i) && rows[i].Begins && !rows[i - 1].Hangs)
                breaks.Add(running.Length);
            _starts.Add(running.Length);
            running.Append(rows[i].Text);
        }

        Text = running.ToString();
        Sentences = [.. Split(Text, breaks)];
    }

    public string Text { get; }

    /// <summary>The sentences in order; the end of a paragraph ends a sentence.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>A sentence as it appears in the document.</summary>
    public ReviewQuote Quote(Sentence sentence) => Quote(sentence.Start, sentence.Text.Length);

    /// <summary>A part of the text as it appears in the document, including page lines between its rows.</summary>
    public ReviewQuote Quote(int start, int length)
    {
        var (from, to) = (RowAt(start), RowAt(start + length - 1));
        var (first, last) = (_rows[from].Line, _rows[to].Line);
        if (from == to)
            return new(first.Page, new(first.Number, first.Number), Text.Substring(start, length));
        var between = _text.Lines.Skip(first.Number).Take(last.Number - first.Number - 1).Select(l => l.Text);
        var end = _rows[to].Text[..(start + length - _starts[to])];
        var words = string.Join(' ', [_rows[from].Text[(start - _starts[from])..], .. between, end]);
        return new(first.Page, new(first.Number, last.Number), Row.Fold(words));
    }

    private int RowAt(int position)
    {
        var found = _starts.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }

    private static IEnumerable<Sentence> Split(string text, HashSet<int> breaks)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != ' ' || (!breaks.Contains(i + 1) && !EndsBefore(text, i) && i - start < LongestSentence))
                continue;
            yield return new(start, text[start..i]);
            start = i + 1;
        }

        if (start < text.Length)
            yield return new(start, text[start..]);
    }

    private static bool EndsBefore(string text, int space)
    {
        var end = space - 1;
        while (end > 0 && text[end] is '"' or '»' or '”' or '’' or ')')
            end--;
        if (text[end] is '!' or '?')
            return true;
        if (text[end] != '.' || (space + 1 < text.Length && char.IsLower(text[space + 1])))
            return false;
        var word = text[(text.LastIndexOf(' ', end) + 1)..end].TrimStart('(', '«', '"');
        return !Abbreviations.Contains(word) && !(word.Length == 1 && char.IsUpper(word[0]));
    }
}
