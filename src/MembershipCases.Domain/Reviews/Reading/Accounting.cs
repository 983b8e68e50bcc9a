namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Accounts for every line of a document, so that none is dropped silently.</summary>
internal static class Accounting
{
    /// <summary>How each line was interpreted. A written line outside every block is not understood.</summary>
    public static LineUse[] Of(ReviewText text, Layout layout, IReadOnlyList<Block> blocks)
    {
        var uses = text.Lines
            .Select(l => string.IsNullOrWhiteSpace(l.Text)
                ? LineUse.Blank
                : layout.Furniture.Contains(l.Number) ? LineUse.Furniture : LineUse.NotUnderstood).ToArray();
        var headings = new HeadingFinder(layout);
        foreach (var block in blocks)
        {
            foreach (var row in block.Heading)
                uses[row.Line.Number - 1] = block switch { { Use: LineUse.Title } => LineUse.Title, { IsLost: true } =>
                    LineUse.NotUnderstood, { Use: LineUse.Section } => LineUse.Heading, _ => LineUse.Part };
            foreach (var i in block.Body)
                uses[layout.Rows[i].Line.Number - 1] = block.Use is LineUse.Section && headings.StandsAlone(i)
                    ? LineUse.NotUnderstood
                    : block.TextUse;
        }

        return uses;
    }

    /// <summary>Consecutive lines that were not understood as one piece, ignoring blank lines between them.</summary>
    public static IReadOnlyList<NotUnderstood> NotUnderstood(ReviewText text, IReadOnlyList<LineUse> uses)
    {
        var pieces = new List<List<ReviewLine>>();
        var open = false;
        foreach (var line in text.Lines.Where(l => uses[l.Number - 1] is not (LineUse.Blank or LineUse.Furniture)))
        {
            var lost = uses[line.Number - 1] is LineUse.NotUnderstood;
            if (lost && !open)
                pieces.Add([]);
            if (lost)
                pieces[^1].Add(line);
            open = lost;
        }

        return [.. pieces.Select(
            p => new NotUnderstood(new(p[0].Number, p[^1].Number), string.Join(' ', p.Select(l => Row.Fold(l.Text)))))];
    }
}
