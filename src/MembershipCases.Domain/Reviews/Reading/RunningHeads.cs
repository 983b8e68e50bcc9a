namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Finds running heads: lines at the top or the foot of many pages.</summary>
internal static class RunningHeads
{
    private const int Least = 3;

    /// <summary>
    /// The numbers of such lines: the same words at page breaks on most pages and at least three, rarely elsewhere, and
    /// not a sentence.
    /// </summary>
    public static IEnumerable<int> In(ReviewText text, IReadOnlySet<int> pageLines)
    {
        var written = text.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Text) && !pageLines.Contains(l.Number))
            .ToList();
        var edges = new HashSet<int>();
        for (var i = 1; i < written.Count; i++)
            if (written[i].Page != written[i - 1].Page)
                edges.UnionWith([written[i].Number, written[i - 1].Number]);
        var least = Math.Max(Least, (written.LastOrDefault()?.Page ?? 0) / 2);
        return written.GroupBy(l => Row.Fold(l.Text))
            .Where(same => same.Count() >= least && same.Count(l => edges.Contains(l.Number)) >= same.Count() - 1)
            .Where(same => !same.Key.Contains('.', StringComparison.Ordinal) && !HeadingFinder.HasVerb(same.Key)
                && StatusPhrases.In(same.Key) is null && same.Key.Length < 100)
            .SelectMany(same => same.Where(l => edges.Contains(l.Number)).Select(l => l.Number));
    }
}
