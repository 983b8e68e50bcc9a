using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A displayed line of a document.</summary>
/// <param name="Number">The number, from 1.</param>
/// <param name="PageBegins">The page that starts with it, or null.</param>
/// <param name="Text">The line.</param>
/// <param name="Quoted">The quotes that start on it.</param>
/// <param name="IsLost">Whether the reader could not interpret it.</param>
public sealed record DocumentLine(
    int Number, int? PageBegins, string Text, IReadOnlyList<LineSpan> Quoted, bool IsLost);

/// <summary>Prepares a document's text with anchors that findings and facts link to.</summary>
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

    /// <summary>The anchor of a quote.</summary>
    public static string Anchor(this LineSpan span) => $"l{span.From}-{span.To}";
}
