namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>A line of a review document.</summary>
/// <param name="Number">The number, from 1.</param>
/// <param name="Page">The page, from 1; null when unknown.</param>
/// <param name="Text">The full line without its line ending.</param>
public sealed record ReviewLine(int Number, int? Page, string Text);

/// <summary>The text of a review document, which findings point into and which is shown beside them.</summary>
/// <param name="Lines">All lines in order, including blank ones.</param>
public sealed record ReviewText(IReadOnlyList<ReviewLine> Lines)
{
    /// <summary>
    /// Plain text. Pages come from form feeds, from page lines such as «Side 3 av 9», or from the traces of a page
    /// break.
    /// </summary>
    public static ReviewText Of(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            .Replace("\f\n", "\n\f", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        var pages = PageNumbers.Of(lines);
        return new([.. lines.Select((line, i) => new ReviewLine(i + 1, pages[i], line))]);
    }

    /// <summary>Text by page; an empty sequence gives a text without lines.</summary>
    public static ReviewText OfPages(IEnumerable<IReadOnlyList<string>> pages) =>
        new([.. pages.SelectMany((lines, page) => lines.Select(line => (page, line)))
            .Select((l, i) => new ReviewLine(i + 1, l.page + 1, l.line))]);
}
