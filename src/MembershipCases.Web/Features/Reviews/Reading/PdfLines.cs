using UglyToad.PdfPig.Content;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>Joins the words of a page to lines.</summary>
internal static class PdfLines
{
    private const int MostBlank = 3;

    /// <summary>The page's lines from top to bottom. Vertical space of more than a line becomes blank lines.</summary>
    public static IReadOnlyList<string> Of(Page page, CancellationToken stop)
    {
        var rows = Rows(page.GetWords(), stop);
        if (rows.Count == 0)
            return [];
        var steps = rows.Zip(rows.Skip(1), (above, below) => above.Baseline - below.Baseline).ToList();
        var step = steps.Count == 0 ? 0 : steps.Order().ElementAt(steps.Count / 4);
        var lines = new List<string> { rows[0].Text };
        for (var i = 1; i < rows.Count; i++)
        {
            var blank = step <= 0 ? 0 : (int)Math.Min(MostBlank, Math.Floor((steps[i - 1] / step) - 0.35));
            lines.AddRange(Enumerable.Repeat("", Math.Max(0, blank)));
            lines.Add(rows[i].Text);
        }

        return lines;
    }

    private static List<(double Baseline, string Text)> Rows(IEnumerable<Word> words, CancellationToken stop)
    {
        var rows = new List<(double Baseline, List<Word> Words)>();
        foreach (var word in words.OrderByDescending(Baseline))
        {
            stop.ThrowIfCancellationRequested();
            var height = Math.Max(1, word.Letters[0].PointSize);
            if (rows.Count == 0 || rows[^1].Baseline - Baseline(word) > height * 0.4)
                rows.Add((Baseline(word), []));
            rows[^1].Words.Add(word);
        }

        return [.. rows.Select(
            r => (r.Baseline, string.Join(' ', r.Words.OrderBy(w => w.BoundingBox.Left).Select(w => w.Text))))];
    }

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;
}
