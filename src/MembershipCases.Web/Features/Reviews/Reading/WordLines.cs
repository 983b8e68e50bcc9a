using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>Reads a Word document's paragraphs as a stream, without building its tree.</summary>
internal sealed class WordLines
{
    private const int DeepestNesting = 100;

    private readonly Stack<StringBuilder> _open = [];
    private readonly List<(string Text, int Rendered, int Asked)> _lines = [];
    private int _rendered, _asked;
    private int _letters;
    private (int Rendered, int Asked) _starts;

    private bool IsTooLong => _letters > ReviewFile.MostLetters;

    /// <summary>The text; null when it exceeds the limits.</summary>
    /// <remarks>Pages are those of Word's last layout, otherwise the author's page breaks; without either none are
    /// known.</remarks>
    public static ReviewText? Of(MainDocumentPart part, CancellationToken stop)
    {
        var walk = new WordLines();
        using var reader = OpenXmlReader.Create(part);
        for (var more = reader.Read(); more;)
        {
            stop.ThrowIfCancellationRequested();
            if (walk._lines.Count > ReviewFile.MostLines || walk._open.Count > DeepestNesting || walk.IsTooLong)
                return null;
            if (reader.IsStartElement
                && (reader.ElementType == typeof(AlternateContentFallback)
                    || reader.ElementType == typeof(MoveFromRun)))
            {
                // A drawing's text occurs twice, and moved text is read at its new place.
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            walk.Take(reader);
            more = reader.Read();
        }

        return walk.Text();
    }

    private void Take(OpenXmlReader reader)
    {
        var type = reader.ElementType;
        if (type == typeof(Paragraph))
            Paragraph(reader);
        else if (!reader.IsStartElement || _open.Count == 0)
            return;
        else if (type == typeof(Text))
            Write(reader.GetText());
        else if (type == typeof(TabChar))
            Write("\t");
        else if (type == typeof(NoBreakHyphen))
            Write("-");
        else if (type == typeof(LastRenderedPageBreak))
            _rendered++;
        else if (type == typeof(Break) && reader.Attributes.Any(a => a is { LocalName: "type", Value: "page" }))
            _asked++;
        else if (type == typeof(Break) || type == typeof(CarriageReturn))
            Flush();
    }

    private void Paragraph(OpenXmlReader reader)
    {
        if (reader.IsStartElement)
            _open.Push(new());
        if (!reader.IsEndElement)
            return;
        Flush();
        _open.Pop();
    }

    private void Write(string text)
    {
        _letters += text.Length;
        if (IsTooLong) return;
        var line = _open.Peek();
        // A line belongs to the page on which it starts.
        if (line.Length == 0)
            _starts = (_rendered, _asked);
        line.Append(text.ReplaceLineEndings(" "));
    }

    private void Flush()
    {
        var line = _open.Peek();
        var (rendered, asked) = line.Length == 0 ? (_rendered, _asked) : _starts;
        _lines.Add((line.ToString(), rendered, asked));
        line.Clear();
    }

    private ReviewText Text() => new([.. _lines.Select((l, i) => new ReviewLine(
        i + 1,
        _rendered > 0 ? l.Rendered + 1 : _asked > 0 ? l.Asked + 1 : null,
        l.Text))]);
}
