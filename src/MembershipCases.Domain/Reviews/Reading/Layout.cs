using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>
/// The written lines of a document and its typesetting: wrapped lines or one paragraph per line, and the usual spacing.
/// </summary>
internal sealed class Layout
{
    private static readonly Regex Contents = Pattern.Of(@"(?:\.\s?){4,}\s*\d{1,4}\s*$");

    private readonly int _width;
    private readonly int _gap;
    private readonly bool _hasAir;

    private Layout(IReadOnlyList<Row> rows, IReadOnlySet<int> furniture)
    {
        (Rows, Furniture) = (rows, furniture);
        var continued = Enumerable.Range(1, Math.Max(0, rows.Count - 1))
            .Where(i => !rows[i].Begins && !rows[i - 1].Ends).ToList();
        Wrapped = continued.Count * 8 > rows.Count;
        var lengths = rows.Select(r => r.Text.Length).Order().ToList();
        _width = !Wrapped ? int.MaxValue : lengths[lengths.Count * 98 / 100];
        _gap = continued.Select(i => rows[i].Gap).OfType<int>().GroupBy(g => g).OrderByDescending(g => g.Count())
            .Select(g => g.Key).FirstOrDefault();
        _hasAir = rows.Count(r => r.Gap > _gap) * 20 > rows.Count;
    }

    /// <summary>The written lines without page furniture.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The numbers of lines that are page furniture.</summary>
    public IReadOnlySet<int> Furniture { get; }

    /// <summary>Whether lines break inside sentences.</summary>
    public bool Wrapped { get; }

    /// <summary>Analyses the typesetting of a text.</summary>
    public static Layout Of(ReviewText text)
    {
        var furniture = text.Lines.Where(l => PageNumbers.IsPageLine(l.Text) || Contents.IsMatch(l.Text))
            .Select(l => l.Number).ToHashSet();
        furniture.UnionWith(RunningHeads.In(text, furniture));
        var rows = new List<Row>();
        ReviewLine? before = null;
        var broken = false;
        foreach (var line in text.Lines)
        {
            broken |= furniture.Contains(line.Number);
            if (string.IsNullOrWhiteSpace(line.Text) || furniture.Contains(line.Number))
                continue;
            var gap = before is null || broken || before.Page != line.Page
                ? (int?)null
                : line.Number - before.Number - 1;
            rows.Add(new(line, Row.Fold(line.Text), gap));
            (before, broken) = (line, false);
        }

        return new(rows, furniture);
    }

    /// <summary>Whether the row can start a paragraph, judged by the spacing above it.</summary>
    public bool MayBeginParagraph(int i) =>
        i == 0 || !Wrapped || !_hasAir || Rows[i].Gap is null || Rows[i].Gap > _gap
            || Rows[i].Gap > (Rows[i - 1].Gap ?? 0);

    /// <summary>
    /// Whether the row certainly starts a paragraph: the text above is complete, broke off early, or has blank lines
    /// below.
    /// </summary>
    public bool BeginsParagraph(int i) =>
        MayBeginParagraph(i) && (i == 0 || Rows[i - 1].Ends || BreaksEarly(i - 1) || HasAirAbove(i));

    /// <summary>Whether the spacing above the row is larger than inside a paragraph.</summary>
    public bool HasAirAbove(int i) => i == 0 || Rows[i].Gap > _gap;

    /// <summary>Whether the row was broken before it was full: the next row's first word would have fitted.</summary>
    public bool BreaksEarly(int i) =>
        !Wrapped || i + 1 >= Rows.Count
            || Rows[i].Text.Length + 1
                + Rows[i + 1].Text.IndexOf(' ', StringComparison.Ordinal) switch { < 0 =>
                    Rows[i + 1].Text.Length, var n => n } <= _width - 3;

    /// <summary>Whether the row is so long that its sentence may continue in the next.</summary>
    public bool IsLong(int i) => Wrapped && Rows[i].Text.Length >= _width * 0.55;
}
