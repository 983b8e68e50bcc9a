using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A line of a document as it is shown.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="PageBegins">The page that begins with it, or null.</param>
/// <param name="Text">The line.</param>
/// <param name="Quoted">The quotes that begin on it.</param>
/// <param name="IsLost">Whether the reader could not place it.</param>
public sealed record DocumentLine(
    int Number, int? PageBegins, string Text, IReadOnlyList<LineSpan> Quoted, bool IsLost);

/// <summary>Shows a document's text with places that findings and facts can point to.</summary>
public static class DocumentText
{
    /// <summary>Its lines.</summary>
    public static IReadOnlyList<DocumentLine> Of(ShownDocument document, IEnumerable<LineSpan> quoted)
    {
        var begins = quoted.Distinct().ToLookup(span => span.From);
        var pages = document.Pages.ToDictionary(page => page.Line, page => page.Page);
        return [.. document.Lines.Select(line => new DocumentLine(
            line.Number,
            pages.TryGetValue(line.Number, out var page) ? page : null,
            line.Text,
            [.. begins[line.Number]],
            document.NotUnderstood.Any(lost => lost.Lines.From <= line.Number && line.Number <= lost.Lines.To)))];
    }

    /// <summary>The name of the place that a quote stands on.</summary>
    public static string Anchor(this LineSpan span) => $"l{span.From}-{span.To}";
}
